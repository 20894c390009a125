import { SITE } from './assets.js';
import { writeCustomer } from './customer.js';
import { OWNERS } from './firmographics.js';
import { roundPrice, wholeAmount } from './money.js';
import { returnChannel } from './return-channel.js';
import { writeRevenue } from './revenue.js';
import { DAY, HOUR, MINUTE } from './world-calendar.js';
const WIN_CHANCE = 0.3;
const IN_CURRENCY = { EUR: 1, USD: 1.1, RON: 5 };
const LOST_REASONS = [
    'price',
    'price',
    'competitor',
    'noDecision',
    'noDecision',
    'noBudget',
    'missingFeature',
];
const PRODUCTS = ['Planning', 'Planning', 'Close', 'Group reporting', 'Planning and Close'];
/** Writes one opportunity with its ups and downs, and the customer that may come of it. */
export function writeDeal(story, openedAt) {
    const { person, random, world } = story;
    if (!story.happens(openedAt))
        return;
    const deal = openDeal(story, openedAt);
    // Now and then nobody moves the lead to the stage: it has to be told from the deal's end.
    if (!random.chance(0.02))
        story.enterStage(openedAt, 'opportunity');
    const size = person.company.size;
    const cycle = random.logNormal(40 * DAY * size.cycle * person.channel.lag, 0.7);
    const closesAt = world.calendar.officeTime(openedAt + DAY + Math.floor(cycle), random);
    writeTalks(story, openedAt, closesAt);
    const amount = negotiate(story, deal, closesAt);
    const fate = random.next();
    if (fate < WIN_CHANCE)
        return win(story, { ...deal, amount }, closesAt);
    if (fate < WIN_CHANCE + 0.05)
        return;
    lose(story, { ...deal, amount }, closesAt);
}
function openDeal(story, openedAt) {
    const { person, random } = story;
    const { size, country } = person.company;
    const currency = country.currencies.pick(random);
    const euros = random.logNormal(size.dealSize * person.channel.dealSize, 0.55);
    const deal = {
        ref: story.nextId(),
        currency,
        amount: roundPrice(euros * IN_CURRENCY[currency]),
        openedAt,
    };
    const at = story.iso(openedAt);
    const named = random.chance(0.6);
    story.out.push({
        kind: 'opportunity',
        id: deal.ref,
        recordedAt: at,
        name: `${random.item(PRODUCTS)} for ${person.account?.name ?? person.ref}`,
        account: person.account?.ref,
        people: named ? [person.ref, ...(person.account?.people ?? [])] : undefined,
        lead: person.ref,
        owner: random.chance(0.97) ? (person.account?.owner ?? random.item(OWNERS)) : undefined,
        openedAt: at,
    });
    change(story, deal, openedAt, 'open', random.chance(0.06) ? undefined : deal.amount);
    return deal;
}
function negotiate(story, deal, closesAt) {
    const { random } = story;
    let amount = deal.amount;
    for (let left = random.poisson(0.55); left > 0; left--) {
        amount = roundPrice(amount * random.logNormal(0.98, 0.2));
        const at = Math.floor(random.between(deal.openedAt + HOUR, closesAt - HOUR));
        change(story, deal, at, 'open', amount);
    }
    return amount;
}
function win(story, deal, wonAt) {
    const { person, random } = story;
    change(story, deal, wonAt, 'won', deal.amount);
    story.enterStage(wonAt, 'customer');
    if (!story.happens(wonAt))
        return;
    story.customerAt = wonAt;
    const line = writeRevenue(story, wonAt, 'won', wholeAmount(deal.amount), deal.currency, {
        opportunity: deal.ref,
    });
    if (random.chance(0.006)) {
        // The signature turns out to be worth nothing: the deal is opened again and lost.
        const at = wonAt + Math.floor(random.between(5 * DAY, 40 * DAY));
        const negative = wholeAmount(-deal.amount);
        change(story, deal, at, 'open', deal.amount);
        writeRevenue(story, at, 'reopened', negative, deal.currency, {
            opportunity: deal.ref,
            refersTo: line,
        });
        change(story, deal, at + 20 * DAY, 'lost', deal.amount, 'noDecision');
        return story.enterStage(at + 20 * DAY, 'lost', 'noDecision');
    }
    if (person.account !== undefined && person.excluded === undefined && random.chance(0.5)) {
        story.act(wonAt + 3 * DAY, 'salesEmail');
    }
    writeCustomer(story, deal, wonAt, line);
}
function lose(story, deal, at) {
    const { random } = story;
    const reason = random.item(LOST_REASONS);
    change(story, deal, at, 'lost', deal.amount, reason);
    story.enterStage(at, 'lost', reason);
    if (!random.chance(0.03))
        return;
    const again = at + Math.floor(random.between(20 * DAY, 120 * DAY));
    change(story, deal, again, 'open', deal.amount);
    story.enterStage(again, 'opportunity');
    if (random.chance(0.5))
        return win(story, deal, again + Math.floor(random.between(5 * DAY, 50 * DAY)));
}
/** Calls, meetings and quiet looks at the site while a deal is open. */
function writeTalks(story, openedAt, closesAt) {
    const { person, random, world } = story;
    for (let left = 1 + random.poisson(3.4); left > 0; left--) {
        const at = world.calendar.officeTime(Math.floor(random.between(openedAt, closesAt)), random);
        const kind = random.next();
        story.act(at, kind < 0.35 ? 'meeting' : kind < 0.7 ? 'salesEmail' : 'callOutbound');
    }
    for (let left = random.poisson(2.6); left > 0; left--) {
        const at = Math.floor(random.between(openedAt, closesAt));
        const asset = random.item([SITE.pricing, SITE.product, SITE.customers, SITE.home]).ref;
        const where = { channel: returnChannel(story), asset, visitor: person.visitor };
        story.engage(at, 'visit', where);
        story.engage(at + 20, 'pageView', where);
    }
    if (random.chance(0.2))
        story.act(openedAt + 10 * MINUTE + random.int(5 * DAY), 'callInbound');
}
function change(story, deal, at, state, amount, reason) {
    if (!story.happens(at))
        return;
    const text = story.iso(at);
    story.out.push({
        kind: 'opportunityChange',
        id: story.nextId(),
        recordedAt: text,
        opportunity: deal.ref,
        at: text,
        state,
        amount: amount === undefined ? undefined : wholeAmount(amount),
        currency: amount === undefined ? undefined : deal.currency,
        reason,
    });
}
//# sourceMappingURL=deal.js.map