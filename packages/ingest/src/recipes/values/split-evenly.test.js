import { describe, expect, it } from '@jest/globals';
import { splitEvenly } from './split-evenly.js';
const all = (amount, digits, among) => Array.from({ length: among }, (_, i) => splitEvenly(amount, digits, among, i + 1));
describe('an even split', () => {
    it('gives what is left over to the first ones, unit by unit', () => {
        expect(all('100', 2, 3)).toEqual(['33.34', '33.33', '33.33']);
        expect(all('-0.05', 2, 2)).toEqual(['-0.03', '-0.02']);
        expect(all('7', 0, 3)).toEqual(['3', '2', '2']);
        expect(all('0', 2, 2)).toEqual(['0.00', '0.00']);
    });
    it('is as fine as the amount is', () => {
        expect(all('0.245', 2, 2)).toEqual(['0.123', '0.122']);
    });
});
//# sourceMappingURL=split-evenly.test.js.map