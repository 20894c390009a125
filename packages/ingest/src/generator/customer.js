import { minorAmount, roundPrice, wholeAmount } from './money.js';
import { planProgramSends, writeEnrolment } from './nurture.js';
import { suppressionOf, writeTrigger } from './triggers.js';
import { PROGRAMS } from './programs.js';
import { writeRevenue } from './revenue.js';
import { DAY, HOUR } from './world-calendar.js';
const YEAR = 365 * DAY;
const RENEWAL_CHANCE = 0.84;
/** Writes life after the win: contracts, renewals, refunds, orders, training and opinions. */
export function writeCustomer(story, deal, wonAt, line) {
    const { random } = story;
    const onboardedAt = wonAt + Math.floor(random.between(HOUR, 2 * DAY));
    const steps = planProgramSends(story, PROGRAMS.onboarding, onboardedAt, Infinity);
    writeEnrolment(story, PROGRAMS.onboarding, onboardedAt, steps + 4 * DAY, 'completed');
    if (random.chance(0.032))
        writeRefund(story, deal, wonAt, line);
    if (random.chance(0.05))
        writeAmendment(story, deal, wonAt, line);
    if (random.chance(0.75))
        writeContracts(story, deal, wonAt);
    else
        writeOrders(story, deal, wonAt);
    writeSurveys(story, wonAt);
}
function writeRefund(story, deal, wonAt, line) {
    const { random } = story;
    const part = random.chance(0.3) ? 1 : random.between(0.08, 0.5);
    const at = wonAt + Math.floor(random.between(6 * DAY, 70 * DAY));
    const amount = minorAmount(-Math.round(deal.amount * 100 * part));
    const links = { opportunity: deal.ref, refersTo: line };
    writeRevenue(story, at, 'refunded', amount, deal.currency, links);
}
function writeAmendment(story, deal, wonAt, line) {
    const { random } = story;
    const by = roundPrice(deal.amount * random.between(0.05, 0.25)) * (random.chance(0.65) ? 1 : -1);
    const at = wonAt + Math.floor(random.between(10 * DAY, 200 * DAY));
    const links = { opportunity: deal.ref, refersTo: line };
    writeRevenue(story, at, 'amended', wholeAmount(by), deal.currency, links);
}
/** Yearly contracts that are renewed, widened in the middle of a term, narrowed or left. */
function writeContracts(story, deal, wonAt) {
    const { random } = story;
    const { end } = story.world.calendar;
    let price = deal.amount;
    for (let startsAt = wonAt; startsAt < end; startsAt += YEAR) {
        if (startsAt > wonAt) {
            writeRevenue(story, startsAt, 'renewed', wholeAmount(price), deal.currency, {});
        }
        const termEnds = startsAt + YEAR;
        const id = story.nextId();
        writeContract(story, id, 1, startsAt, startsAt, termEnds, price, deal.currency);
        const widenedAt = startsAt + Math.floor(random.between(60 * DAY, 300 * DAY));
        if (random.chance(0.14) && widenedAt < end) {
            writeContract(story, id, 2, widenedAt, startsAt, widenedAt, price, deal.currency);
            price = roundPrice(price * random.between(1.1, 1.5));
            const more = story.nextId();
            writeContract(story, more, 1, widenedAt, widenedAt, termEnds, price, deal.currency);
        }
        writeAnniversary(story, termEnds);
        if (!random.chance(RENEWAL_CHANCE))
            return;
        const mood = random.next();
        if (mood < 0.18)
            price = roundPrice(price * random.between(1.04, 1.25));
        else if (mood > 0.92)
            price = roundPrice(price * random.between(0.6, 0.95));
    }
}
/** A contract that ends earlier than it said becomes a second revision, known from then on. */
function writeContract(story, id, revision, knownAt, startsAt, endsAt, price, currency) {
    const { person } = story;
    story.out.push({
        kind: 'subscription',
        id,
        revision,
        recordedAt: story.iso(knownAt),
        account: person.account?.ref,
        lead: person.ref,
        startsAt: story.iso(startsAt),
        endsAt: story.iso(endsAt),
        every: 'year',
        amount: wholeAmount(price),
        currency,
        state: 'paying',
    });
}
function writeAnniversary(story, termEnds) {
    const { random } = story;
    const at = termEnds - 45 * DAY;
    if (!story.happens(at) || at < story.customerAt)
        return;
    if (!random.chance(0.9)) {
        writeTrigger(story, PROGRAMS.anniversary, at, { suppressedBy: suppressionOf(story, at) });
        return;
    }
    const enrolledAt = at + Math.floor(random.logNormal(240, 1));
    const steps = planProgramSends(story, PROGRAMS.anniversary, enrolledAt, Infinity);
    writeEnrolment(story, PROGRAMS.anniversary, enrolledAt, steps + DAY, 'completed', {
        eligibleAt: at,
    });
    writeTrigger(story, PROGRAMS.anniversary, at, { firedAt: enrolledAt });
}
/** Whoever bought once and for all comes back for training and extra seats, or does not. */
function writeOrders(story, deal, wonAt) {
    const { random } = story;
    let at = wonAt;
    for (let left = random.poisson(2.4); left > 0; left--) {
        at += Math.floor(random.exponential(130 * DAY)) + DAY;
        const id = story.nextId();
        const cents = Math.round(deal.amount * 100 * random.between(0.03, 0.22));
        const line = writeRevenue(story, at, 'order', minorAmount(cents), deal.currency, {
            orderId: id,
        });
        if (random.chance(0.03)) {
            const back = at + Math.floor(random.between(DAY, 20 * DAY));
            const links = { orderId: id, refersTo: line };
            writeRevenue(story, back, 'refunded', minorAmount(-cents), deal.currency, links);
        }
    }
}
/** One question some weeks after the start and then every half-year; a quarter answers. */
function writeSurveys(story, wonAt) {
    const { random } = story;
    const { end } = story.world.calendar;
    const grumpy = random.chance(0.14);
    let at = wonAt + 45 * DAY;
    for (let number = 0; number < 6 && at < end; number++) {
        const survey = number === 0 ? 'Onboarding' : 'Half-year check';
        const invitation = {
            kind: 'survey',
            id: story.nextId(),
            survey,
            lead: story.person.ref,
        };
        const invitedAt = story.iso(at);
        story.out.push({ ...invitation, recordedAt: invitedAt, invitedAt, scale: '5' });
        const answeredAt = at + Math.floor(random.logNormal(1.4 * DAY, 1.2));
        if (random.chance(0.27) && answeredAt < end) {
            const score = random.chance(grumpy ? 0.25 : 0.86) ? 4 + random.int(2) : 1 + random.int(3);
            const recordedAt = story.iso(answeredAt);
            const answer = { recordedAt, invitedAt, answeredAt: recordedAt, score, scale: '5' };
            story.out.push({ ...invitation, revision: 2, ...answer });
        }
        at += 182 * DAY;
    }
}
//# sourceMappingURL=customer.js.map