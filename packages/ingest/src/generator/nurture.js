import { PROGRAMS } from './programs.js';
import { DAY, HOUR } from './world-calendar.js';
/** Share of those the welcome series would take that are left alone on purpose. */
const HOLDOUT = 0.1;
/** What being left alone costs in MQLs. */
const HOLDOUT_LOSS = 0.24;
/** Whether a program has been switched on by an instant. */
export function isOn(story, program, at) {
    const { months } = story.world.calendar;
    const first = months[program.startsInMonth];
    return first !== undefined && at >= story.world.calendar.midnight(first.firstDay);
}
/**
 * Takes a lead that did not raise its hand into a drip: plans its sends and answers the
 * enrolment, which is written once the mail is. A held-out lead gets none and qualifies less.
 */
export function planDrip(story) {
    const { person, random } = story;
    if (story.mqlAt - person.knownAt < HOUR || !random.chance(0.47))
        return undefined;
    const eligibleAt = person.knownAt + Math.floor(random.exponential(9 * HOUR)) + 600;
    if (!story.happens(eligibleAt) || eligibleAt >= story.mqlAt)
        return undefined;
    const course = isOn(story, PROGRAMS.planningCourse, eligibleAt) && random.chance(0.35);
    const program = course ? PROGRAMS.planningCourse : PROGRAMS.welcome;
    if (program === PROGRAMS.welcome && random.chance(HOLDOUT)) {
        if (random.chance(HOLDOUT_LOSS))
            story.mqlAt = Infinity;
        writeEnrolment(story, program, eligibleAt, Infinity, undefined, { arm: 'holdout', eligibleAt });
        return undefined;
    }
    story.enterStage(eligibleAt, 'nurture');
    const leaves = random.chance(0.03) ? eligibleAt + random.int(30 * DAY) : Infinity;
    const last = planProgramSends(story, program, eligibleAt, Math.min(story.mqlAt, leaves));
    return { program, enrolledAt: eligibleAt, endsAt: Math.min(leaves, last + 5 * DAY) };
}
/** Writes the drip's enrolment with the way it ended. */
export function writeDrip(story, drip) {
    const { program, enrolledAt, endsAt } = drip;
    const { mqlAt } = story;
    // Mail may have stopped before: the program finds out with its first message.
    const mailStopsAt = Math.max(story.mailStopsAt, enrolledAt + HOUR);
    const arm = program === PROGRAMS.welcome ? { arm: 'treated' } : {};
    const how = { ...arm, eligibleAt: enrolledAt };
    if (mailStopsAt < Math.min(mqlAt, endsAt)) {
        return writeEnrolment(story, program, enrolledAt, mailStopsAt, story.mailStoppedBy, how);
    }
    if (mqlAt <= endsAt) {
        const reason = story.person.index % 4 === 0 ? 'handOver' : 'goal';
        return writeEnrolment(story, program, enrolledAt, mqlAt, reason, how);
    }
    const last = program.steps.at(-1)?.after ?? 0;
    const complete = endsAt >= enrolledAt + last;
    writeEnrolment(story, program, enrolledAt, endsAt, complete ? 'completed' : 'manual', how);
}
/** Plans a program's sends from an enrolment up to an instant; answers when the last one leaves. */
export function planProgramSends(story, program, enrolledAt, before) {
    const { calendar } = story.world;
    let at = enrolledAt;
    for (const step of program.steps) {
        at = enrolledAt + step.after;
        if (step.after >= DAY && at < calendar.end) {
            at = calendar.midnight(calendar.dayOf(at)) + 10 * HOUR + story.random.int(HOUR);
        }
        if (at < before && at < calendar.end) {
            story.sends.push({ at, asset: step.asset, program, step });
        }
    }
    return at;
}
/** Writes an enrolment, and its end as a second revision when that is known. */
export function writeEnrolment(story, program, enrolledAt, exitedAt, exitReason, how = {}) {
    if (!story.happens(enrolledAt))
        return;
    const at = story.iso(enrolledAt);
    const enrolment = {
        kind: 'enrolment',
        id: story.nextId(),
        lead: story.person.ref,
        program: program.ref,
        at,
        arm: how.arm,
        eligibleAt: how.eligibleAt === undefined ? undefined : story.iso(how.eligibleAt),
    };
    story.out.push({ ...enrolment, recordedAt: at });
    if (!story.happens(exitedAt))
        return;
    const end = story.iso(exitedAt);
    story.out.push({ ...enrolment, revision: 2, recordedAt: end, exitedAt: end, exitReason });
}
//# sourceMappingURL=nurture.js.map