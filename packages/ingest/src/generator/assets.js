const EBOOKS = [
    'Closing the books in two days',
    'The planning season handbook',
    'Cash flow for growing companies',
    'Spreadsheets, and what comes after',
    'The board pack, page by page',
    'Budgets that survive March',
];
const ARTICLES = [
    'What a rolling forecast is',
    'Accruals without tears',
    'Five checks before month-end',
    'Reading a cash flow statement',
    'Why the plan and the actuals differ',
    'A calendar for the yearly audit',
    'Consolidating three subsidiaries',
    'Headcount planning for beginners',
    'Cost centres that people understand',
    'A short history of the ledger',
];
/** The posts whose likes lift a score without ever bringing an MQL. */
const POSTS = [
    'Behind the scenes of release 4',
    'Spreadsheet horror stories',
    'Meet the support team',
    'Five charts nobody needs',
    'Our office dog audits a budget',
    'A year in numbers',
];
const slug = (name) => name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
export const landingPage = (name) => ({
    ref: `lp-${slug(name)}`,
    name,
    assetType: 'landingPage',
    url: `/lp/${slug(name)}`,
});
export const emailAsset = (name) => ({
    ref: `mail-${slug(name)}`,
    name,
    assetType: 'email',
});
export const webinarAsset = (name) => ({
    ref: `webinar-${slug(name)}`,
    name,
    assetType: 'webinar',
});
const page = (name, url) => ({
    ref: `page-${slug(name)}`,
    name,
    assetType: 'page',
    url,
});
/** What the company always has on its site. */
export const SITE = {
    home: page('Home', '/'),
    pricing: page('Pricing', '/pricing'),
    product: page('Product tour', '/product'),
    customers: page('Customer stories', '/customers'),
    contact: page('Contact', '/contact'),
    demo: landingPage('Book a demo'),
    trial: landingPage('Start a trial'),
    newsletter: landingPage('Newsletter'),
    ebooks: EBOOKS.map((name) => ({ ref: `ebook-${slug(name)}`, name, assetType: 'ebook' })),
    ebookPages: EBOOKS.map((name) => landingPage(name)),
    articles: ARTICLES.map((name) => page(name, `/learn/${slug(name)}`)),
    posts: POSTS.map((name) => ({ ref: `post-${slug(name)}`, name, assetType: 'post' })),
};
export const SITE_ASSETS = Object.values(SITE).flat();
//# sourceMappingURL=assets.js.map