import { lastWholeMonths } from './campaigns.js';
import { CHANNELS, channelOf } from './channels.js';
import { wholeAmount } from './money.js';
import { Random } from './random.js';
import { DAY, HOUR } from './world-calendar.js';
import { WORLD_CURRENCY } from './world.js';
/** What the company spends beside its campaigns, in EUR for each expected lead. */
const RUNNING = { agency: 5, labour: 26, technology: 8, overhead: 6 };
/** The platform was set up once, for so much of a usual month's technology. */
const SET_UP = 7;
/** Months of the world in which a bill is missing; long enough ago to leave the last two years whole. */
const MISSING = [2, 7];
/** A line a month for each campaign that spends and for each running cost. */
export function* costLines(world) {
    for (const [index, month] of world.calendar.months.entries()) {
        yield* runningCosts(world, month, index);
        for (const campaign of world.campaigns)
            yield* campaignCosts(world, campaign, month, index);
    }
}
function* runningCosts(world, month, index) {
    const random = new Random(world.options.seed, -1_000 - index);
    const leads = expectedLeads(world, month);
    const name = (kind) => `cost-${kind}-${month.year}-${month.month}`;
    for (const costKind of ['agency', 'labour', 'technology', 'overhead']) {
        const euros = leads * RUNNING[costKind] * random.between(0.95, 1.05);
        const unknown = costKind === 'agency' && index === MISSING[0];
        const amount = unknown ? {} : { amount: wholeAmount(euros) };
        yield line(world, month, { id: name(costKind), costKind, ...amount });
    }
    if (index === 0) {
        const amount = wholeAmount(leads * RUNNING.technology * SET_UP);
        yield line(world, month, { id: 'cost-set-up', costKind: 'technology', amount });
    }
    for (const channel of CHANNELS) {
        if (channel.id !== 'organicSearch' && channel.id !== 'referral')
            continue;
        const amount = wholeAmount(leads * channel.share * channel.costPerLead * random.between(0.8, 1.2));
        yield line(world, month, {
            id: name(channel.id),
            costKind: channel.costKind,
            channel: channel.id,
            amount,
        });
    }
}
function* campaignCosts(world, campaign, month, index) {
    const firstDay = Math.max(month.firstDay, campaign.firstDay);
    const endDay = Math.min(month.endDay, campaign.endDay ?? Infinity);
    if (firstDay >= endDay)
        return;
    const random = new Random(world.options.seed + index, -2_000 - world.campaigns.indexOf(campaign));
    const channel = channelOf(campaign.channel);
    const share = world.arrivals.expectedShare(campaign, firstDay, endDay);
    const euros = share * world.options.leads * channel.costPerLead * campaign.price;
    const known = wholeAmount(euros * random.between(0.9, 1.12));
    const id = `cost-${campaign.ref}-${month.year}-${month.month}`;
    const own = {
        id,
        costKind: channel.costKind,
        campaign: campaign.ref,
        channel: channel.id,
    };
    const days = { ...month, firstDay, endDay };
    const unknown = channel.id === 'event' && index <= MISSING[1] && index > MISSING[0];
    const disputed = isDisputed(world, campaign, month);
    if (unknown) {
        yield line(world, days, own);
        return;
    }
    yield line(world, days, { ...own, amount: disputed ? wholeAmount(euros * 1.25) : known });
    // The network pays back a part of its bill a month later: what was reported is restated.
    if (disputed)
        yield line(world, days, { ...own, amount: known, revision: 2 }, 24);
}
/** One search bill of the last months is corrected afterwards. */
function isDisputed(world, campaign, month) {
    const recent = lastWholeMonths(world.calendar, 4)[0];
    return campaign.ref === 'search-planning' && recent?.firstDay === month.firstDay;
}
function expectedLeads(world, month) {
    let share = 0;
    for (let day = month.firstDay; day < month.endDay; day++)
        share += world.arrivals.dayShare(day);
    return share * world.options.leads;
}
/** Bills are booked in the first days of the next month, those of the running month at its end. */
function line(world, days, own, laterDays = 0) {
    const { calendar } = world;
    const booked = calendar.midnight(days.endDay) + (2 + laterDays) * DAY + 9 * HOUR;
    return {
        kind: 'cost',
        ...own,
        recordedAt: calendar.iso(Math.min(booked, calendar.end - HOUR)),
        from: calendar.dayText(days.firstDay),
        to: calendar.dayText(days.endDay),
        currency: WORLD_CURRENCY,
    };
}
//# sourceMappingURL=costs.js.map