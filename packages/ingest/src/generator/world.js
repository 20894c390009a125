import { planArrivals } from './arrivals.js';
import { SITE_ASSETS } from './assets.js';
import { planCampaigns } from './campaigns.js';
import { planGatherings, planMailings, planWebinars, } from './happenings.js';
import { ALL_PROGRAMS } from './programs.js';
import { WorldCalendar } from './world-calendar.js';
import { WorldError } from './world-error.js';
/** The zone of the company's head office, in which its days begin. */
export const WORLD_ZONE = 'Europe/Bucharest';
export const WORLD_CURRENCY = 'EUR';
/** The score at which marketing and sales agreed to call a lead qualified. */
export const MQL_THRESHOLD = 60;
const MONTHS = 36;
export function planWorld(options) {
    checkWhole('leads', options.leads);
    checkWhole('months', options.months ?? MONTHS);
    const calendar = new WorldCalendar(WORLD_ZONE, options.until, options.months ?? MONTHS);
    const webinars = planWebinars(calendar);
    const gatherings = planGatherings(calendar);
    const mailings = planMailings(calendar);
    const campaigns = planCampaigns(calendar, webinars, gatherings, mailings);
    const half = calendar.months[Math.floor(calendar.months.length / 2)];
    const quarter = calendar.months[Math.floor(calendar.months.length / 4)];
    const lateDay = Math.max(0, calendar.days - 151);
    const plan = { calendar, campaigns, webinars, gatherings, seed: options.seed };
    return {
        ...plan,
        options,
        mailings,
        assets: allAssets(campaigns, webinars, mailings),
        arrivals: planArrivals(plan),
        modelSwitchAt: calendar.midnight(half?.firstDay ?? 0) + 7_200,
        machineOpensFrom: calendar.midnight(quarter?.firstDay ?? 0),
        lateMail: {
            from: calendar.midnight(lateDay),
            to: calendar.midnight(lateDay + 3),
            knownAt: Math.min(calendar.midnight(lateDay + 9) + 30_000, calendar.end - 1),
        },
    };
}
function allAssets(campaigns, webinars, mailings) {
    const assets = [
        ...SITE_ASSETS,
        ...campaigns.flatMap(({ pages }) => pages),
        ...webinars.flatMap(({ asset, landingPage }) => [asset, landingPage]),
        ...mailings.map(({ asset }) => asset),
        ...ALL_PROGRAMS.flatMap(({ steps }) => steps.map(({ asset }) => asset)),
    ];
    return [...new Map(assets.map((asset) => [asset.ref, asset])).values()];
}
function checkWhole(what, value) {
    if (Number.isInteger(value) && value >= 1)
        return;
    const message = `A world of ${value} ${what} cannot be made.`;
    throw new WorldError('SIZE_INVALID', message, 'Ask for a whole number from 1 on.');
}
//# sourceMappingURL=world.js.map