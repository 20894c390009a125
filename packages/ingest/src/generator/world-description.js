import { FAILING_CAMPAIGN } from './campaigns.js';
import { LATE_IMPORT_DAYS } from './happenings.js';
import { FIRST_MODEL, SECOND_MODEL } from './score-book.js';
import { DAY } from './world-calendar.js';
import { planWorld, WORLD_CURRENCY, WORLD_ZONE } from './world.js';
/** Tells what to look for in a world, from its options alone. */
export function worldDescription(options) {
    const world = planWorld(options);
    const { calendar, gatherings, lateMail } = world;
    const dayOf = (instant) => calendar.dayText(calendar.dayOf(instant));
    const failing = world.campaigns.find(({ ref }) => ref === FAILING_CAMPAIGN);
    const late = gatherings.find(({ endDay, importedAt }) => importedAt >= calendar.midnight(endDay) + LATE_IMPORT_DAYS * DAY);
    return {
        company: 'Northlight Software',
        zone: WORLD_ZONE,
        currency: WORLD_CURRENCY,
        from: calendar.dayText(0),
        until: options.until,
        ...(failing?.endDay !== undefined && {
            failingCampaign: {
                ref: failing.ref,
                from: calendar.dayText(failing.firstDay),
                to: calendar.dayText(failing.endDay),
            },
        }),
        scoringModels: {
            first: FIRST_MODEL,
            second: SECOND_MODEL,
            changedOn: dayOf(world.modelSwitchAt),
        },
        ...(late && {
            lateImport: {
                name: late.name,
                heldOn: calendar.dayText(late.firstDay),
                knownOn: dayOf(late.importedAt),
            },
        }),
        lateMail: {
            from: dayOf(lateMail.from),
            to: dayOf(lateMail.to),
            knownOn: dayOf(lateMail.knownAt),
        },
        machineOpensFrom: dayOf(world.machineOpensFrom),
    };
}
//# sourceMappingURL=world-description.js.map