import { landingPage, SITE } from './assets.js';
const EVERGREEN = [
    {
        ref: 'search-brand',
        name: 'Search: our name',
        campaignType: 'search',
        channel: 'paidSearch',
        weight: 3,
        quality: 1.5,
        price: 0.35,
        pages: [SITE.demo, SITE.trial],
    },
    {
        ref: 'search-planning',
        name: 'Search: planning software',
        campaignType: 'search',
        channel: 'paidSearch',
        weight: 4,
        quality: 1.05,
        price: 1.15,
        pages: [SITE.demo, SITE.trial, ...SITE.ebookPages.slice(0, 2)],
    },
    {
        ref: 'search-close',
        name: 'Search: month-end close',
        campaignType: 'search',
        channel: 'paidSearch',
        weight: 3,
        quality: 0.9,
        price: 1.2,
        pages: [SITE.trial, ...SITE.ebookPages.slice(0, 1)],
    },
    {
        ref: 'search-comparison',
        name: 'Search: alternatives',
        campaignType: 'search',
        channel: 'paidSearch',
        weight: 2,
        quality: 1.1,
        price: 1.4,
        pages: [SITE.demo],
    },
    {
        ref: 'social-retargeting',
        name: 'Social: come back',
        campaignType: 'social',
        channel: 'paidSocial',
        weight: 2,
        quality: 1.5,
        price: 0.7,
        pages: [SITE.trial, SITE.demo],
    },
    {
        ref: 'learn-hub',
        name: 'Learning pages',
        campaignType: 'content',
        channel: 'organicSearch',
        weight: 3,
        quality: 0.85,
        price: 1,
        pages: SITE.ebookPages,
    },
    {
        ref: 'handbook',
        name: 'The planning handbook',
        campaignType: 'content',
        channel: 'organicSearch',
        weight: 2,
        quality: 1.05,
        price: 1,
        pages: SITE.ebookPages.slice(1, 3),
    },
    {
        ref: 'friends',
        name: 'Customers bring customers',
        campaignType: 'referral',
        channel: 'referral',
        weight: 6,
        quality: 1.1,
        price: 1,
        pages: [SITE.demo, SITE.trial],
    },
    {
        ref: 'accountants',
        name: 'Accountants recommend',
        campaignType: 'referral',
        channel: 'referral',
        weight: 3,
        quality: 0.95,
        price: 0,
        pages: [SITE.demo],
    },
];
const SEARCH_THEMES = ['Budget season', 'Rolling forecast', 'Cash planning', 'Group reporting'];
const SOCIAL_THEMES = [
    'Finance leaders',
    'Spreadsheet rescue',
    'The quiet close',
    'Plan as a team',
    'Board pack in a day',
    'One source of numbers',
];
const PARTNER_THEMES = ['Harbour Consulting', 'Tallgrass Advisors', 'Bluepine Systems'];
/** The push that costs a lot in the last two whole months and brings hardly an MQL. */
export const FAILING_CAMPAIGN = 'social-boardroom-takeover';
/** Its part in all leads of the world, on top of what the channels bring. */
export const FAILING_SHARE = 0.011;
/** What failing means: many cheap clicks by people who never buy, at a high price. */
const FAILING = {
    ref: FAILING_CAMPAIGN,
    name: 'Social: Boardroom takeover',
    campaignType: 'social',
    channel: 'paidSocial',
    weight: 0,
    quality: 0.09,
    price: 2.6,
    pages: [landingPage('Boardroom takeover')],
};
/** The last whole months before the end of the world, earliest first. */
export function lastWholeMonths(calendar, count) {
    const last = calendar.months.at(-1);
    const next = new Date(Date.UTC(last.year, last.month, 1)).toISOString().slice(0, 10);
    const whole = calendar.dayNumber(next) === last.endDay;
    return calendar.months.slice(0, whole ? undefined : -1).slice(-count);
}
export function planCampaigns(calendar, webinars, gatherings, mailings) {
    return [
        ...EVERGREEN.map((each) => ({ ...each, firstDay: 0 })),
        ...planPushes(calendar),
        ...planMailingCampaigns(calendar, mailings),
        ...webinars.map((webinar) => ({
            ref: webinar.asset.ref,
            name: `Webinar: ${webinar.name}`,
            campaignType: 'webinar',
            channel: 'webinar',
            firstDay: Math.max(0, webinar.day - 16),
            endDay: webinar.day + 10,
            weight: 1,
            quality: 1,
            price: 1,
            pages: [webinar.landingPage],
        })),
        ...gatherings.map((gathering) => ({
            ref: `event-${gathering.name.toLowerCase().replaceAll(' ', '-')}`,
            name: gathering.name,
            campaignType: 'event',
            channel: 'event',
            firstDay: gathering.firstDay,
            endDay: gathering.endDay,
            weight: 1,
            quality: 1,
            price: 1,
            pages: [],
        })),
        ...planFailure(calendar),
    ];
}
function planPushes(calendar) {
    return calendar.months.flatMap((month, index) => {
        const quarter = Math.floor(index / 3);
        const label = `${month.year} Q${Math.ceil(month.month / 3)}`;
        const endDay = calendar.months[index + 2]?.endDay;
        const until = endDay === undefined ? {} : { endDay };
        const pushes = [];
        if (index % 3 === 0) {
            const theme = SOCIAL_THEMES[quarter % SOCIAL_THEMES.length];
            pushes.push({
                ref: `social-${slug(theme)}-${slug(label)}`,
                name: `Social: ${theme} ${label}`,
                campaignType: 'social',
                channel: 'paidSocial',
                firstDay: month.firstDay,
                ...until,
                weight: 5,
                quality: 0.75 + 0.1 * ((quarter * 5) % 6),
                price: 0.85 + 0.08 * ((quarter * 7) % 5),
                pages: [landingPage(theme), SITE.ebookPages[quarter % 6]],
            });
        }
        if (index % 6 === 3) {
            const theme = SEARCH_THEMES[Math.floor(quarter / 2) % SEARCH_THEMES.length];
            pushes.push({
                ref: `search-${slug(theme)}-${slug(label)}`,
                name: `Search: ${theme} ${label}`,
                campaignType: 'search',
                channel: 'paidSearch',
                firstDay: month.firstDay,
                ...until,
                weight: 3,
                quality: 1.1,
                price: 1.1,
                pages: [landingPage(theme), SITE.demo],
            });
        }
        if (index % 6 === 5 || index === 9) {
            // Two pushes may fall into one calendar quarter, so that they must not be with the same partner.
            const turn = index === 9 ? 2 : Math.floor(index / 6);
            const partner = PARTNER_THEMES[turn % PARTNER_THEMES.length];
            pushes.push({
                ref: `partner-${slug(partner)}-${slug(label)}`,
                name: `With ${partner} ${label}`,
                campaignType: 'partner',
                channel: 'partner',
                firstDay: month.firstDay,
                ...until,
                weight: 2,
                quality: 1,
                price: 1,
                pages: [SITE.demo],
            });
        }
        return pushes;
    });
}
function planMailingCampaigns(calendar, mailings) {
    const refs = [...new Set(mailings.map(({ campaign }) => campaign))];
    return refs.map((ref) => {
        const own = mailings.filter(({ campaign }) => campaign === ref);
        const first = own[0];
        const isNewsletter = own.length > 1 || first.name.startsWith('Newsletter');
        const year = calendar.dayText(first.day).slice(0, 4);
        return {
            ref,
            name: isNewsletter ? `Newsletter ${year}` : `${first.name} ${year}`,
            campaignType: isNewsletter ? 'newsletter' : 'productNews',
            channel: 'email',
            firstDay: isNewsletter ? Math.max(0, calendar.monthOf(first.day).firstDay) : first.day,
            endDay: isNewsletter ? own.at(-1).day + 31 : first.day + 30,
            weight: isNewsletter ? 2 : 3,
            quality: isNewsletter ? 0.9 : 1.15,
            price: 1,
            pages: isNewsletter ? [SITE.newsletter, ...SITE.ebookPages] : [SITE.trial],
        };
    });
}
function planFailure(calendar) {
    const months = lastWholeMonths(calendar, 2);
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    return [{ ...FAILING, firstDay: first.firstDay, endDay: last.endDay }];
}
const slug = (name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
//# sourceMappingURL=campaigns.js.map