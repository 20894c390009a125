import { emailAsset } from './assets.js';
import { DAY, HOUR } from './world-calendar.js';
function program(traits, steps) {
    return {
        ...traits,
        steps: steps.map(([name, after], index) => ({
            ref: `${traits.ref}-${index + 1}`,
            name,
            position: index + 1,
            asset: emailAsset(`${traits.name}: ${name}`),
            after,
        })),
    };
}
export const PROGRAMS = {
    welcome: program({
        ref: 'welcome',
        name: 'Welcome series',
        programType: 'drip',
        goal: 'mql',
        startsInMonth: 0,
    }, [
        ['Hello and thank you', 2 * HOUR],
        ['The two-day close', 4 * DAY],
        ['A plan that everybody reads', 9 * DAY],
        ['How others did it', 16 * DAY],
        ['See it with your own numbers', 25 * DAY],
    ]),
    planningCourse: program({
        ref: 'planning-course',
        name: 'Planning course',
        programType: 'drip',
        goal: 'mql',
        startsInMonth: 8,
    }, [
        ['Lesson 1, drivers', DAY],
        ['Lesson 2, headcount', 8 * DAY],
        ['Lesson 3, cash', 15 * DAY],
        ['Lesson 4, scenarios', 22 * DAY],
        ['Lesson 5, the board', 29 * DAY],
        ['Your certificate', 36 * DAY],
    ]),
    winBack: program({
        ref: 'win-back',
        name: 'Win back',
        programType: 'drip',
        goal: 'formSubmission',
        startsInMonth: 11,
    }, [
        ['What has changed since', 4 * HOUR],
        ['Shall we stay in touch', 12 * DAY],
        ['Last call', 26 * DAY],
    ]),
    onboarding: program({
        ref: 'onboarding',
        name: 'Customer onboarding',
        programType: 'drip',
        goal: 'order',
        startsInMonth: 0,
    }, [
        ['First steps', 3 * HOUR],
        ['Connect your ledger', 5 * DAY],
        ['Invite your team', 12 * DAY],
        ['Training days', 30 * DAY],
    ]),
    webinarFollowUp: program({
        ref: 'webinar-follow-up',
        name: 'Webinar follow-up',
        programType: 'trigger',
        goal: 'mql',
        startsInMonth: 0,
    }, [
        ['Recording and slides', HOUR],
        ['Questions left over', 3 * DAY],
    ]),
    pricingReminder: program({
        ref: 'pricing-reminder',
        name: 'Pricing page reminder',
        programType: 'trigger',
        goal: 'formSubmission',
        startsInMonth: 13,
    }, [['Can we help with the numbers', 3 * HOUR]]),
    anniversary: program({
        ref: 'anniversary',
        name: 'Contract anniversary',
        programType: 'trigger',
        goal: 'order',
        startsInMonth: 6,
    }, [['A year together', 10 * HOUR]]),
};
export const ALL_PROGRAMS = Object.values(PROGRAMS);
//# sourceMappingURL=programs.js.map