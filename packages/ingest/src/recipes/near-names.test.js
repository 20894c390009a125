import { describe, expect, it } from '@jest/globals';
import { nearNames } from './near-names.js';
describe('nearNames', () => {
    it.each([
        ['won_dat', ['won_date', 'seller_id', 'origin'], ['won_date']],
        ['firstContactDate', ['first_contact_date', 'origin'], ['first_contact_date']],
        ['Email Address', ['email', 'name'], ['email']],
        ['emailClick', ['emailClicked', 'emailSent', 'visit'], ['emailClicked']],
        ['zzz', ['created', 'origin'], []],
    ])('finds what %j may have meant', (name, names, found) => {
        expect(nearNames(name, names)).toEqual(found);
    });
});
//# sourceMappingURL=near-names.test.js.map