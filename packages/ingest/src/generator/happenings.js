import { emailAsset, landingPage, webinarAsset } from './assets.js';
import { HOUR, MINUTE } from './world-calendar.js';
const TALKS = [
    'The two-day close',
    'Forecasting in uneasy times',
    'Cash in plain words',
    'Plans that survive March',
    'Consolidation live',
    'Ask the controllers',
    'Headcount without surprises',
    'The board pack clinic',
    'Budget season kick-off',
    'From spreadsheet to system',
    'Audit-ready by Friday',
];
const PRODUCT_NEWS = [
    'Scenario planner',
    'Group consolidation',
    'Live dashboards',
    'Approval flows',
    'Cash radar',
    'Workforce plans',
    'Faster imports',
    'Board pack builder',
    'Multi-currency plans',
    'Driver trees',
    'Audit trail',
    'Open interfaces',
    'Mobile approvals',
];
const MONTH_NAMES = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const FAIRS = [
    { month: 3, day: 12, length: 2, name: 'Spring Finance Forum' },
    { month: 5, day: 21, length: 1, name: 'Controllers Day' },
    { month: 9, day: 24, length: 3, name: 'Northlight Summit' },
    { month: 11, day: 5, length: 2, name: 'Autumn Ledger Fair' },
];
/** How long the list of the fair that was forgotten in a drawer took to be imported. */
export const LATE_IMPORT_DAYS = 43;
/** No webinars in the two quiet months. */
export function planWebinars(calendar) {
    return calendar.months.flatMap((month, index) => {
        const day = nthWeekday(calendar, month, 3, 3);
        if (month.month === 8 || month.month === 12 || day >= month.endDay)
            return [];
        const name = `${TALKS[index % TALKS.length]} ${month.year}`;
        const at = calendar.midnight(day) + 11 * HOUR;
        return [{ name, day, at, asset: webinarAsset(name), landingPage: landingPage(name) }];
    });
}
/** The last fair that is old enough gets its list in late: numbers of its month were restated. */
export function planGatherings(calendar) {
    const planned = calendar.months.flatMap((month) => FAIRS.filter((fair) => fair.month === month.month).flatMap((fair) => {
        const firstDay = month.firstDay + fair.day - 1;
        const endDay = firstDay + fair.length;
        return endDay > month.endDay ? [] : [{ name: `${fair.name} ${month.year}`, firstDay, endDay }];
    }));
    const late = planned.findLastIndex(({ endDay }) => endDay + LATE_IMPORT_DAYS + 7 < calendar.days);
    return planned.map((gathering, index) => {
        const wait = index === late ? LATE_IMPORT_DAYS : 3;
        const importedAt = calendar.midnight(gathering.endDay + wait) + 10 * HOUR + 20 * MINUTE;
        return { ...gathering, importedAt: Math.min(importedAt, calendar.end - HOUR) };
    });
}
/** A newsletter in the first days of each month, news of the product in the middle of a quarter. */
export function planMailings(calendar) {
    return calendar.months.flatMap((month, index) => {
        const newsletterDay = nthWeekday(calendar, month, 1, 1);
        const newsDay = nthWeekday(calendar, month, 2, 3);
        const title = `${MONTH_NAMES[month.month - 1]} ${month.year}`;
        const newsletter = {
            name: `Newsletter ${title}`,
            campaign: `newsletter-${month.year}`,
            day: newsletterDay,
            at: calendar.midnight(newsletterDay) + 9 * HOUR + 30 * MINUTE,
            asset: emailAsset(`Newsletter ${title}`),
        };
        const topic = PRODUCT_NEWS[Math.floor(index / 3) % PRODUCT_NEWS.length];
        const news = {
            name: `News: ${topic}`,
            campaign: `news-${month.year}-${month.month}`,
            day: newsDay,
            at: calendar.midnight(newsDay) + 14 * HOUR,
            asset: emailAsset(`News ${topic} ${title}`),
        };
        const both = month.month % 3 === 2 ? [newsletter, news] : [newsletter];
        return both.filter(({ day }) => day < month.endDay);
    });
}
function nthWeekday(calendar, month, weekday, nth) {
    const first = (weekday - calendar.weekday(month.firstDay) + 7) % 7;
    return month.firstDay + first + 7 * (nth - 1);
}
//# sourceMappingURL=happenings.js.map