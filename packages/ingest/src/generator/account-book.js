import { drawCompany, OWNERS } from './firmographics.js';
import { Weighted } from './weighted.js';
const FIRST_WORDS = [
    ...['Amber', 'Birch', 'Cedar', 'Copper', 'Coral', 'Crane', 'Delta', 'Drift', 'Ember', 'Fable'],
    ...['Falcon', 'Fern', 'Flint', 'Garnet', 'Granite', 'Hazel', 'Heron', 'Indigo', 'Iris', 'Jasper'],
    ...[
        'Juniper',
        'Larch',
        'Lumen',
        'Maple',
        'Marble',
        'Meadow',
        'Mistral',
        'Onyx',
        'Otter',
        'Pearl',
    ],
    ...[
        'Pine',
        'Quartz',
        'Raven',
        'Saffron',
        'Silver',
        'Slate',
        'Sorrel',
        'Teal',
        'Thistle',
        'Willow',
    ],
];
const SECOND_WORDS = [
    ...['bridge', 'brook', 'cliff', 'dale', 'field', 'ford', 'gate', 'grove', 'harbour', 'hill'],
    ...['lake', 'mill', 'moor', 'mount', 'point', 'ridge', 'shore', 'spring', 'stone', 'water'],
];
const LAST_WORDS = [
    ...['Foods', 'Group', 'Holding', 'Industries', 'Labs', 'Logistics', 'Partners', 'Retail'],
    ...['Services', 'Systems', 'Textiles', 'Trading', 'Works'],
];
const HEADCOUNTS = new Weighted([
    [2, 0.5],
    [3, 0.32],
    [4, 0.18],
]);
/** Founding chance that puts 35 % of the leads in companies of two to four people. */
const SHARED = 0.172;
const ALONE = 0.45;
const NOBODY = [];
/**
 * Decides as leads go by who works where. Colleagues turn up within some weeks of each other, so
 * it remembers only companies that still wait for somebody.
 */
export class AccountBook {
    #leads;
    #waiting = new Map();
    constructor(leads) {
        this.#leads = leads;
    }
    place(index, random) {
        const known = this.#waiting.get(index);
        if (known !== undefined) {
            return { account: known, company: known.company, isFirst: false, colleagues: NOBODY };
        }
        const company = drawCompany(random);
        const kind = random.next();
        if (kind >= SHARED + ALONE)
            return { company, isFirst: false, colleagues: NOBODY };
        const account = {
            ref: `a${index.toString(36)}`,
            name: companyName(random),
            company,
            owner: random.item(OWNERS),
            people: [],
        };
        const colleagues = kind < SHARED ? this.#expectColleagues(index, account, random) : NOBODY;
        return { account, company, isFirst: true, colleagues };
    }
    /** Nobody asks for this lead any more. */
    leave(index) {
        this.#waiting.delete(index);
    }
    #expectColleagues(index, account, random) {
        const colleagues = [];
        const headcount = HEADCOUNTS.pick(random);
        const usualGap = Math.max(3, this.#leads / 45);
        let next = index;
        while (1 + colleagues.length < headcount) {
            next += 1 + Math.floor(random.exponential(usualGap));
            while (this.#waiting.has(next))
                next++;
            if (next >= this.#leads)
                break;
            this.#waiting.set(next, account);
            colleagues.push(next);
        }
        return colleagues;
    }
}
export function accountRecord(account, createdAt) {
    const { country, industry, size } = account.company;
    const attributes = { accountOwner: account.owner };
    if (country.name !== null)
        attributes['country'] = country.name;
    if (industry !== null)
        attributes['industry'] = industry;
    if (size.label !== null)
        attributes['companySize'] = size.label;
    if (size.segment !== null)
        attributes['businessSegment'] = size.segment;
    return {
        kind: 'account',
        id: account.ref,
        recordedAt: createdAt,
        name: account.name,
        createdAt,
        attributes,
    };
}
function companyName(random) {
    const place = random.item(FIRST_WORDS) + random.item(SECOND_WORDS);
    return `${place} ${random.item(LAST_WORDS)}`;
}
//# sourceMappingURL=account-book.js.map