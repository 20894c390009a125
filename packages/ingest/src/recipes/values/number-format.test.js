import { describe, expect, it } from '@jest/globals';
import { FormatProblem } from './date-format.js';
import { numberReader } from './number-format.js';
describe('numbers', () => {
    it.each([
        ['53.99', '53.99'],
        ['54', '54'],
        ['-0.5', '-0.5'],
        ['.5', '0.5'],
        ['007.10', '7.10'],
        ['-0', '0'],
        ['1,234.56', undefined],
        ['1e3', undefined],
        ['12 EUR', undefined],
        ['.', undefined],
        ['NaN', undefined],
    ])('written plainly, %s is %s', (text, number) => {
        expect(numberReader(undefined, 2)(text)).toBe(number);
    });
    it.each([
        ['1,234.56', '1,234,567.8', '1234567.8'],
        ['1,234.56', '12', '12'],
        ['1,234.56', '12,34', undefined],
        ['1.234,56', '1.234,50', '1234.50'],
        ['1.234,56', '1,234.50', undefined],
        ['1234,56', '-7,5', '-7.5'],
        ['1 234,56', '1\u00a0234\u00a0567,8', '1234567.8'],
        ["1'234.56", "1'234", '1234'],
        ['$1,234.56', '$1,234.56', '1234.56'],
        ['$1,234.56', '-$5', '-5'],
        ['$1,234.56', '($5.00)', '-5.00'],
        ['$1,234.56', '--5', undefined],
        ['R$ 1.234,56', 'R$ 10,00', '10.00'],
        ['1.234,56 €', '99,90 €', '99.90'],
        ['1,234', '5,000', '5000'],
    ])('written as %s, %s is %s', (format, text, number) => {
        expect(numberReader(format, 2)(text)).toBe(number);
    });
    it.each([
        ['minor', 2, '1050', '10.50'],
        ['minor', 2, '5', '0.05'],
        ['minor', 2, '-5', '-0.05'],
        ['minor', 0, '500', '500'],
        ['minor', 3, '1050', '1.05'],
        ['micros', 2, '1234560000', '1234.56'],
        ['micros', 2, '1', '0.000001'],
        ['micros', 2, '2000000', '2.00'],
    ])('%s of a currency with %i decimals: %s is %s', (format, digits, text, number) => {
        expect(numberReader(format, digits)(text)).toBe(number);
    });
    it.each(['1,234,56', 'decimal', '#,##0.00'])('the format %s is refused', (format) => {
        expect(() => numberReader(format, 2)).toThrow(FormatProblem);
    });
});
//# sourceMappingURL=number-format.test.js.map