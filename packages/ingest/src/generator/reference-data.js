import { costLines } from './costs.js';
import { exchangeRates } from './exchange-rates.js';
import { ALL_PROGRAMS } from './programs.js';
import { statistics } from './statistics.js';
import { DAY } from './world-calendar.js';
/** What leads refer to, before the first of them: assets, campaigns, programs, rates, costs, ads. */
export function* referenceData(world) {
    const { calendar } = world;
    const recordedAt = calendar.iso(calendar.start - DAY);
    for (const { ref, name, assetType, url } of world.assets) {
        yield { kind: 'asset', id: ref, recordedAt, name, assetType, url };
    }
    for (const campaign of world.campaigns) {
        const { ref, name, campaignType, channel, firstDay, endDay } = campaign;
        const startsOn = calendar.dayText(firstDay);
        const endsOn = endDay === undefined ? undefined : calendar.dayText(endDay);
        yield { kind: 'campaign', id: ref, recordedAt, name, campaignType, channel, startsOn, endsOn };
    }
    for (const { ref, name, programType, goal, steps } of ALL_PROGRAMS) {
        yield { kind: 'program', id: ref, recordedAt, name, programType, goal };
        for (const step of steps) {
            const { position, asset } = step;
            const own = { id: step.ref, program: ref, position, name: step.name, asset: asset.ref };
            yield { kind: 'programStep', recordedAt, ...own };
        }
    }
    yield* exchangeRates(calendar, world.options.seed);
    yield* costLines(world);
    yield* statistics(world);
}
//# sourceMappingURL=reference-data.js.map