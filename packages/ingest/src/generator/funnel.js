import { SITE } from './assets.js';
import { writeDeal } from './deal.js';
import { OWNERS } from './firmographics.js';
import { DAY, HOUR, MINUTE } from './world-calendar.js';
/** Chance of an average lead to become an MQL, before and after the second scoring model. */
const MQL_CHANCE = { first: 0.232, second: 0.2 };
/** Chance of an accepted MQL to become an SQL: fewer MQLs of the second model, but better ones. */
const SQL_CHANCE = { first: 0.56, second: 0.7 };
const OPPORTUNITY_CHANCE = 0.57;
const REJECTIONS = [
    'notReady',
    'notReady',
    'notReady',
    'badFit',
    'badFit',
    'noBudget',
    'wrongContact',
    'competitor',
];
const DISQUALIFIED = ['badFit', 'badFit', 'noBudget', 'invalidContact', 'outOfMarket'];
const RECYCLED = ['notReady', 'notReady', 'noResponse', 'noResponse', 'projectPostponed'];
/** Decides whether and when the lead qualifies, which the rest of its story depends on. */
export function decideQualification(story) {
    const { person, random } = story;
    const second = person.createdAt >= story.world.modelSwitchAt;
    const usual = second ? MQL_CHANCE.second : MQL_CHANCE.first;
    const qualifies = random.chance(Math.min(0.85, usual * person.quality));
    const chance = random.next();
    if (!qualifies) {
        story.warmth = chance < 0.035 ? 'hot' : chance < 0.23 ? 'warm' : 'cold';
        return;
    }
    story.warmth = chance < 0.3 ? 'hot' : chance < 0.85 ? 'warm' : 'cold';
    const raisesHand = person.channel.online && random.chance(0.3);
    const wait = raisesHand
        ? random.between(3 * MINUTE, 40 * MINUTE)
        : Math.min(HOUR + random.logNormal(15 * DAY * person.channel.lag, 1.25), 800 * DAY);
    const wanted = person.knownAt + Math.floor(wait);
    story.mqlAt = raisesHand ? wanted : story.world.calendar.officeTime(wanted, random);
}
/** Writes the way through the stages from MQL on, with what passes between marketing and sales. */
export function writeFunnel(story) {
    const { person, random } = story;
    story.enterStage(person.createdAt === person.knownAt ? person.createdAt : person.knownAt, 'lead');
    if (story.mqlAt === Infinity)
        return writeShortcut(story);
    let mqlAt = story.mqlAt;
    for (let round = 0; round < 3; round++) {
        writeQualification(story, mqlAt, round);
        const recycledAt = writeRound(story, mqlAt, round);
        if (recycledAt === Infinity || !random.chance(0.24))
            return;
        mqlAt = story.world.calendar.officeTime(recycledAt + Math.floor(random.logNormal(95 * DAY, 0.6)), random);
    }
}
/** A few are carried straight to sales, by a partner for instance, and never were MQLs. */
function writeShortcut(story) {
    const { person, random, world } = story;
    const likely = person.channel.id === 'partner' || person.channel.id === 'referral';
    if (!random.chance(likely ? 0.028 : 0.005))
        return;
    const wanted = person.knownAt + Math.floor(random.between(HOUR, 12 * DAY));
    const sqlAt = world.calendar.officeTime(wanted, random);
    assignOwner(story, sqlAt);
    writeSql(story, sqlAt);
}
function writeQualification(story, mqlAt, round) {
    const { person, random } = story;
    if (!story.happens(mqlAt))
        return;
    const page = random.chance(0.7) ? SITE.demo : SITE.contact;
    const looked = mqlAt - 90 - Math.floor(random.exponential(10 * MINUTE));
    const where = { channel: 'direct', asset: SITE.pricing.ref, visitor: person.visitor };
    if (looked > person.knownAt) {
        story.engage(looked, 'visit', where);
        story.engage(looked + 5, 'pageView', where);
    }
    story.engage(mqlAt - 30, 'formSubmitted', { ...where, asset: page.ref });
    const lift = Math.floor(random.exponential(14));
    if (round === 0 || random.chance(0.7)) {
        story.scores.qualify(mqlAt - 20, 'formSubmitted', page.ref, lift);
    }
    story.enterStage(mqlAt, 'mql');
}
/** One hand-over and what sales makes of it; the instant of recycling, or Infinity. */
function writeRound(story, mqlAt, round) {
    const { random, world } = story;
    const { calendar } = world;
    const weaker = round === 0 ? 1 : 0.75;
    if (random.chance(0.06)) {
        if (random.chance(0.25))
            writeSql(story, mqlAt + Math.floor(random.between(DAY, 30 * DAY)));
        return Infinity;
    }
    const handedAt = calendar.officeTime(mqlAt + Math.floor(random.between(60, 50 * MINUTE)), random);
    story.act(handedAt, 'handedOver');
    if (round === 0)
        assignOwner(story, handedAt);
    const lag = Math.floor(random.logNormal(2.6 * HOUR, 1));
    const answeredAt = calendar.afterOfficeSeconds(handedAt, lag);
    const answer = random.next();
    if (answer < 0.075)
        return random.chance(0.4) ? recycle(story, handedAt + 30 * DAY) : Infinity;
    if (answer < 0.2)
        return reject(story, answeredAt);
    story.act(answeredAt, 'accepted');
    if (answer < 0.212)
        return reject(story, answeredAt + Math.floor(random.between(HOUR, 5 * HOUR)));
    const called = writeFollowUp(story, handedAt);
    const chance = mqlAt < world.modelSwitchAt ? SQL_CHANCE.first : SQL_CHANCE.second;
    const decidedAt = Math.max(called, answeredAt) + Math.floor(random.logNormal(3.5 * DAY, 0.9));
    if (random.chance(chance * weaker))
        return writeSql(story, calendar.officeTime(decidedAt, random));
    const fate = random.next();
    const givenUpAt = calendar.officeTime(decidedAt + Math.floor(random.between(5 * DAY, 35 * DAY)), random);
    if (fate < 0.5)
        return recycle(story, givenUpAt);
    if (fate < 0.76)
        story.enterStage(givenUpAt, 'disqualified', random.item(DISQUALIFIED));
    return Infinity;
}
function assignOwner(story, at) {
    const { person, random } = story;
    if (!story.happens(at))
        return;
    const owner = person.account?.owner ?? random.item(OWNERS);
    story.out.push({
        kind: 'profile',
        id: story.nextId(),
        recordedAt: story.iso(at),
        lead: person.ref,
        at: story.iso(at),
        attributes: random.chance(0.04) && person.jobTitle ? { owner, jobTitle: person.jobTitle } : { owner },
    });
}
function reject(story, at) {
    const { random } = story;
    const reason = random.item(REJECTIONS);
    story.act(at, 'rejected', reason);
    const afterwards = at + Math.floor(random.between(10 * MINUTE, 2 * DAY));
    if (reason === 'badFit' || reason === 'competitor') {
        story.enterStage(afterwards, 'disqualified', reason);
        return Infinity;
    }
    return recycle(story, afterwards);
}
function recycle(story, at) {
    story.enterStage(at, 'recycled', story.random.item(RECYCLED));
    return at;
}
/** Calls and messages of sales; the instant of the first, or 0 where nobody got round to it. */
function writeFollowUp(story, handedAt) {
    const { random, world } = story;
    if (random.chance(0.05))
        return 0;
    const lag = Math.floor(random.logNormal(3.9 * HOUR, 0.95));
    const first = world.calendar.afterOfficeSeconds(handedAt, lag);
    story.act(first, random.chance(0.65) ? 'callOutbound' : 'salesEmail');
    let at = first;
    for (let left = random.poisson(1.1); left > 0; left--) {
        at = world.calendar.officeTime(at + Math.floor(random.exponential(2 * DAY)), random);
        story.act(at, random.chance(0.5) ? 'callOutbound' : 'salesEmail');
    }
    return first;
}
/** From SQL on; the instant of recycling, or Infinity. */
function writeSql(story, sqlAt) {
    const { person, random, world } = story;
    const { calendar } = world;
    story.enterStage(sqlAt, 'sql');
    if (story.happens(sqlAt))
        story.warmth = 'hot';
    const meetingAt = calendar.officeTime(sqlAt + Math.floor(random.exponential(3 * DAY)), random);
    if (random.chance(0.7))
        story.act(meetingAt, 'meeting');
    const lag = random.logNormal(8 * DAY * person.channel.lag, 0.8);
    const nextAt = calendar.officeTime(sqlAt + Math.floor(lag), random);
    if (random.chance(OPPORTUNITY_CHANCE)) {
        writeDeal(story, nextAt);
        return Infinity;
    }
    const fate = random.next();
    const givenUpAt = calendar.officeTime(nextAt + Math.floor(random.exponential(20 * DAY)), random);
    if (fate < 0.42)
        return recycle(story, givenUpAt);
    if (fate < 0.78)
        story.enterStage(givenUpAt, 'disqualified', random.item(DISQUALIFIED));
    return Infinity;
}
//# sourceMappingURL=funnel.js.map