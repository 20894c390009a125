import { SITE } from './assets.js';
import { Random } from './random.js';
import { DAY, HOUR } from './world-calendar.js';
/** Where each channel's ads run, how many clicks a lead takes and which share of impressions is clicked. */
const NETWORKS = {
    paidSearch: { network: 'google', clicks: 14, rate: 0.041 },
    paidSocial: { network: 'linkedin', clicks: 22, rate: 0.0065 },
};
/** Impressions of a workday's post for each lead that the day is expected to bring. */
const POST_REACH = 55;
/** What the networks report every day of the company's ads and posts. */
export function* statistics(world) {
    for (const campaign of world.campaigns)
        yield* adStatistics(world, campaign);
    yield* postStatistics(world);
}
function* adStatistics(world, campaign) {
    const { channel, ref, firstDay, endDay = Infinity } = campaign;
    if (channel !== 'paidSearch' && channel !== 'paidSocial')
        return;
    const { network, clicks, rate } = NETWORKS[channel];
    const random = new Random(world.options.seed, -10_000 - world.campaigns.indexOf(campaign));
    for (let day = firstDay; day < Math.min(endDay, world.calendar.days); day++) {
        const leads = world.arrivals.expectedShare(campaign, day, day + 1) * world.options.leads;
        const clicked = Math.round(leads * clicks * random.between(0.75, 1.3));
        const impressions = Math.round((leads * clicks * random.between(0.85, 1.2)) / rate);
        if (impressions === 0)
            continue;
        const counts = { placement: 'ad', network, channel, campaign: ref };
        yield report(world, day, `ad-${ref}`, { ...counts, impressions, clicks: clicked });
    }
}
/** A post a week, seen less every day; now and then a like is taken back. */
function* postStatistics(world) {
    const random = new Random(world.options.seed, -20_000);
    for (let day = 0; day < world.calendar.days; day++) {
        const asset = SITE.posts[Math.floor(day / 7) % SITE.posts.length]?.ref;
        const fresh = 1.6 - 0.2 * (day % 7);
        const reach = world.arrivals.dayShare(day) * world.options.leads * POST_REACH * fresh;
        const impressions = Math.round(reach * random.between(0.8, 1.25));
        if (asset === undefined || impressions === 0)
            continue;
        const likes = random.chance(0.02) ? -1 : Math.round(impressions * random.between(0.014, 0.03));
        yield report(world, day, 'post', {
            placement: 'social',
            network: 'linkedin',
            channel: 'organicSocial',
            asset,
            impressions,
            clicks: Math.round(impressions * random.between(0.006, 0.014)),
            likes,
            shares: Math.round(impressions * random.between(0.001, 0.004)),
            comments: Math.round(impressions * random.between(0.001, 0.003)),
        });
    }
}
/** Known on the morning of the next day. */
function report(world, day, what, counts) {
    const { calendar } = world;
    const known = calendar.midnight(day) + DAY + 6 * HOUR;
    const text = calendar.dayText(day);
    return {
        kind: 'statistic',
        id: `${what}-${text}`,
        recordedAt: calendar.iso(Math.min(known, calendar.end - HOUR)),
        day: text,
        ...counts,
    };
}
//# sourceMappingURL=statistics.js.map