import { Weighted } from './weighted.js';
const euro = new Weighted([
    ['EUR', 0.96],
    ['USD', 0.04],
]);
const leu = new Weighted([
    ['RON', 0.6],
    ['EUR', 0.4],
]);
const dollar = new Weighted([
    ['USD', 0.8],
    ['EUR', 0.2],
]);
const country = (name, weight, currencies = euro) => [{ name, currencies }, weight];
const COUNTRIES = new Weighted([
    country('RO', 21, leu),
    country('DE', 17),
    country('US', 11, dollar),
    country('GB', 9),
    country('FR', 9),
    country('NL', 7),
    country('PL', 6),
    country('IT', 5),
    country('ES', 5),
    country('AT', 3),
    country('SE', 3),
    country('BG', 2),
    country(null, 2),
]);
const SIZES = new Weighted([
    [{ label: '1-10', segment: 'small', dealSize: 2_800, cycle: 0.6, quality: 0.75 }, 26],
    [{ label: '11-50', segment: 'small', dealSize: 6_200, cycle: 0.8, quality: 1.05 }, 30],
    [{ label: '51-200', segment: 'midMarket', dealSize: 14_500, cycle: 1, quality: 1.25 }, 22],
    [{ label: '201-1000', segment: 'midMarket', dealSize: 31_000, cycle: 1.3, quality: 1.1 }, 11],
    [{ label: '1001+', segment: 'enterprise', dealSize: 72_000, cycle: 1.8, quality: 0.9 }, 5],
    [{ label: null, segment: null, dealSize: 7_000, cycle: 1, quality: 0.8 }, 6],
]);
const INDUSTRIES = new Weighted([
    ['software', 19],
    ['manufacturing', 16],
    ['retail', 13],
    ['professionalServices', 12],
    ['logistics', 9],
    ['healthcare', 8],
    ['construction', 6],
    ['hospitality', 5],
    ['energy', 4],
    ['education', 3],
    ['unknown', 1],
    [null, 4],
]);
const JOB_TITLES = new Weighted([
    [{ label: 'Finance manager', quality: 1.25 }, 19],
    [{ label: 'Chief financial officer', quality: 1.35 }, 12],
    [{ label: 'Controller', quality: 1.2 }, 14],
    [{ label: 'Managing director', quality: 1.1 }, 10],
    [{ label: 'Accountant', quality: 0.85 }, 13],
    [{ label: 'Operations manager', quality: 0.9 }, 9],
    [{ label: 'IT manager', quality: 0.8 }, 7],
    [{ label: 'Consultant', quality: 0.5 }, 5],
    [{ label: 'Student', quality: 0.08 }, 3],
    [{ label: null, quality: 0.85 }, 8],
]);
export const OWNERS = [
    'Sales Berlin 1',
    'Sales Berlin 2',
    'Sales Bucharest 1',
    'Sales Bucharest 2',
    'Sales Bucharest 3',
    'Sales London 1',
    'Sales London 2',
    'Sales Paris 1',
    'Sales Remote 1',
];
export function drawCompany(random) {
    return {
        country: COUNTRIES.pick(random),
        size: SIZES.pick(random),
        industry: INDUSTRIES.pick(random),
    };
}
export function drawJobTitle(random) {
    return JOB_TITLES.pick(random);
}
//# sourceMappingURL=firmographics.js.map