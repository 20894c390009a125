import { SITE } from './assets.js';
import { isOn, planProgramSends, writeEnrolment } from './nurture.js';
import { suppressionOf, writeTrigger } from './triggers.js';
import { PROGRAMS } from './programs.js';
import { returnChannel } from './return-channel.js';
import { DAY, HOUR, MINUTE } from './world-calendar.js';
/** Visits of the first months, papers asked for and chats, on average, by warmth. */
const VISITS = { cold: 0.14, warm: 1.05, hot: 4.2 };
const PAPERS = { cold: 0.02, warm: 0.22, hot: 0.5 };
const TALKS_HEARD = { cold: 0.02, warm: 0.16, hot: 0.4 };
const LIKES = { cold: 0.05, warm: 0.16, hot: 0.4 };
/** Writes what a lead does by itself: visits, papers, webinars, likes, chats, and coming back late. */
export function writeInterest(story) {
    const { person, random, warmth } = story;
    const span = warmth === 'hot' ? 120 * DAY : 45 * DAY;
    const after = (mean) => person.knownAt + HOUR + Math.floor(random.exponential(mean));
    for (let left = random.poisson(VISITS[warmth]); left > 0; left--)
        writeVisit(story, after(span));
    for (let left = random.poisson(PAPERS[warmth]); left > 0; left--)
        writePaper(story, after(span));
    for (let left = random.poisson(LIKES[warmth]); left > 0; left--)
        writeLike(story, after(span));
    if (warmth !== 'cold' && random.chance(0.06))
        story.act(after(span), 'chatInbound');
    if (warmth === 'hot' && random.chance(0.05))
        story.act(after(span), 'callInbound');
    writeWebinars(story);
    writeRevival(story);
}
function writeVisit(story, at) {
    const { person, random, world } = story;
    if (!story.happens(at))
        return;
    const retargeted = person.channel.online && random.chance(0.08);
    const where = retargeted
        ? { channel: 'paidSocial', campaign: 'social-retargeting', visitor: person.visitor }
        : { channel: returnChannel(story), visitor: person.visitor };
    // Beacons of a few visits wait on somebody's telephone until it is online again.
    const lateBy = random.chance(0.006) ? Math.floor(random.between(DAY, 6 * DAY)) : 0;
    const pricing = random.chance(0.13);
    const asset = pricing ? SITE.pricing.ref : random.item(SITE.articles).ref;
    if (retargeted)
        story.engage(at - 3, 'adClicked', where);
    story.engage(at, 'visit', { ...where, asset }, lateBy);
    if (random.chance(0.6))
        story.engage(at + 2, 'pageView', { ...where, asset }, lateBy);
    if (random.chance(0.3)) {
        const next = { ...where, asset: SITE.product.ref };
        story.engage(at + 40 + random.int(200), 'pageView', next, lateBy);
    }
    const asked = at < story.mqlAt && story.mqlAt < at + DAY;
    if (!pricing || asked || at >= world.calendar.end - DAY)
        return;
    if (!isOn(story, PROGRAMS.pricingReminder, at))
        return;
    if (random.chance(0.8))
        writeReminder(story, at);
    else
        suppress(story, PROGRAMS.pricingReminder, at + 2 * HOUR);
}
/** Somebody looked at the prices and left: a message follows unless they had one just now. */
function writeReminder(story, at) {
    const eligibleAt = at + 2 * HOUR;
    const enrolledAt = eligibleAt + Math.floor(story.random.logNormal(90, 0.9));
    const last = planProgramSends(story, PROGRAMS.pricingReminder, enrolledAt, Infinity);
    writeEnrolment(story, PROGRAMS.pricingReminder, enrolledAt, last + DAY, 'completed', {
        eligibleAt,
    });
    writeTrigger(story, PROGRAMS.pricingReminder, eligibleAt, { firedAt: enrolledAt });
}
function suppress(story, program, at) {
    writeTrigger(story, program, at, { suppressedBy: suppressionOf(story, at) });
}
function writePaper(story, at) {
    const { person, random } = story;
    const number = random.int(SITE.ebooks.length);
    const page = SITE.ebookPages[number];
    if (!story.happens(at) || page === undefined)
        return;
    const channel = returnChannel(story);
    const where = { channel, asset: page.ref, visitor: person.visitor };
    story.engage(at - 50, 'visit', where);
    story.engage(at - 49, 'pageView', where);
    story.engage(at, 'formSubmitted', where);
}
/** Likes lift the score and lead nowhere. */
function writeLike(story, at) {
    const { random } = story;
    const kind = random.next();
    const type = kind < 0.74 ? 'socialLike' : kind < 0.9 ? 'socialShare' : 'socialComment';
    story.engage(at, type, { channel: 'organicSocial', asset: random.item(SITE.posts).ref });
}
/** Whoever registered attends or not; the warm hear another one now and then. */
function writeWebinars(story) {
    const { person, random, world, warmth } = story;
    const next = world.webinars.find(({ at }) => at > person.createdAt);
    if (next === undefined)
        return;
    if (person.channel.id === 'webinar' && next.at - person.createdAt < 21 * DAY) {
        if (random.chance(0.46))
            attend(story, next);
    }
    for (let left = random.poisson(TALKS_HEARD[warmth]); left > 0; left--) {
        const first = world.webinars.indexOf(next);
        const heard = world.webinars[first + 1 + Math.floor(random.exponential(3))];
        if (heard === undefined)
            continue;
        const where = { channel: 'webinar', campaign: heard.asset.ref, asset: heard.landingPage.ref };
        story.engage(heard.at - Math.floor(random.exponential(4 * DAY)) - HOUR, 'formSubmitted', where);
        if (random.chance(0.5))
            attend(story, heard);
    }
}
function attend(story, webinar) {
    const { random } = story;
    const at = webinar.at + random.int(6 * MINUTE);
    if (at <= story.person.knownAt)
        return;
    story.engage(at, 'attended', {
        channel: 'webinar',
        campaign: webinar.asset.ref,
        asset: webinar.asset.ref,
    });
    const eligibleAt = webinar.at + HOUR;
    const program = PROGRAMS.webinarFollowUp;
    if (random.chance(0.05))
        return suppress(story, program, eligibleAt);
    const enrolledAt = eligibleAt + Math.floor(random.logNormal(300, 1.1));
    const last = planProgramSends(story, program, enrolledAt, Infinity);
    const reached = story.mqlAt > enrolledAt && story.mqlAt < last + DAY;
    const [end, reason] = reached
        ? [story.mqlAt, 'goal']
        : [last + DAY, 'completed'];
    writeEnrolment(story, program, enrolledAt, end, reason, { eligibleAt });
    writeTrigger(story, program, eligibleAt, { firedAt: enrolledAt });
}
/** Months of silence, then a look back: by a message that asks, or by themselves. */
function writeRevival(story) {
    const { person, random, world } = story;
    if (story.mqlAt < Infinity || !random.chance(0.13))
        return;
    const silence = 80 * DAY + Math.floor(random.exponential(130 * DAY));
    const at = person.knownAt + silence;
    if (!story.happens(at))
        return;
    if (isOn(story, PROGRAMS.winBack, at - 20 * DAY) && random.chance(0.5)) {
        const asked = world.calendar.officeTime(at - 2 * DAY, random);
        const last = planProgramSends(story, PROGRAMS.winBack, asked, Infinity);
        const answered = random.chance(0.35);
        const end = answered ? Math.max(at + MINUTE, asked + HOUR) : last + 3 * DAY;
        writeEnrolment(story, PROGRAMS.winBack, asked, end, answered ? 'goal' : 'completed');
    }
    writeVisit(story, at);
    if (random.chance(0.35))
        writePaper(story, at + 10 * MINUTE);
    if (random.chance(0.3))
        writeVisit(story, at + Math.floor(random.exponential(6 * DAY)));
}
//# sourceMappingURL=interest.js.map