import { describe, expect, it } from '@jest/globals';
import { FormatProblem, dateReader } from './date-format.js';
import { isEarlier, whenReader } from './read-when.js';
const read = (text, settings = {}) => whenReader({ formats: [], zone: 'UTC', dayOnly: false, plusDays: 0, ...settings })(text, 'column `at`');
describe('dates', () => {
    it.each([
        ['2018-02-26', '2018-02-26'],
        ['2018-02-26 19:58:54', '2018-02-26T19:58:54Z'],
        ['2018-02-26T19:58', '2018-02-26T19:58:00Z'],
        ['2018-02-26T19:58:54Z', '2018-02-26T19:58:54Z'],
        ['2020-04-23 11:40:06.382', '2020-04-23T11:40:06.382Z'],
        ['2020-04-23 11:40:06.120000', '2020-04-23T11:40:06.12Z'],
        ['2018-02-26T19:58:54.1234567Z', '2018-02-26T19:58:54.123456Z'],
        ['2018-02-26T19:58:54-03:00', '2018-02-26T22:58:54Z'],
        ['2018-02-26 00:30:00 +0530', '2018-02-25T19:00:00Z'],
        ['2018-02-26 19:58:54 UTC', '2018-02-26T19:58:54Z'],
    ])('in ISO 8601, %s is %s', (text, when) => {
        expect(read(text)).toBe(when);
    });
    it.each([
        ['DD/MM/YYYY', '03/04/2018', '2018-04-03'],
        ['MM/DD/YYYY', '03/04/2018', '2018-03-04'],
        ['D.M.YY', '3.4.18', '2018-04-03'],
        ['D.M.YY', '3.4.69', '1969-04-03'],
        ['MMM D, YYYY h:mm A', 'Feb 6, 2018 12:05 AM', '2018-02-06T00:05:00Z'],
        ['MMM D, YYYY h:mm A', 'feb 6, 2018 7:05 p.m.', '2018-02-06T19:05:00Z'],
        ['D MMMM YYYY', '6 September 2018', '2018-09-06'],
        ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2018-02-06T10:00:00.250+0100', '2018-02-06T09:00:00.25Z'],
        ['[Week of] YYYY/MM/DD', 'Week of 2018/02/06', '2018-02-06'],
        ['epochSeconds', '1519675134', '2018-02-26T19:58:54Z'],
        ['epochMillis', '1519675134250', '2018-02-26T19:58:54.25Z'],
        ['epochSeconds', '1519675134.5', '2018-02-26T19:58:54.5Z'],
    ])('written as %s, %s is %s', (format, text, when) => {
        expect(read(text, { formats: [format] })).toBe(when);
    });
    it('tries several formats in turn', () => {
        const formats = ['iso', 'DD/MM/YYYY'];
        expect(read('2018-02-26', { formats })).toBe('2018-02-26');
        expect(read('26/02/2018', { formats })).toBe('2018-02-26');
    });
    it.each([
        '2018-02-30',
        '2018-13-01',
        '2018-02-26 24:00:00',
        '2018-02-26 12:60',
        '0000-00-00',
        '26/02/2018',
        'yesterday',
        '1519675134',
        '1519675134000',
    ])('%s is no date', (text) => {
        expect(() => read(text)).toThrow(text);
    });
    it.each([
        ['1519675134', 'epochSeconds'],
        ['1519675134000', 'epochMillis'],
        ['26/02/2018', 'DD/MM/YYYY'],
    ])('%s is refused with the hint to say %s', (text, format) => {
        expect(problemOf(() => read(text))).toMatchObject({
            code: 'BAD_DATE',
            hint: expect.stringContaining(format),
        });
    });
    it.each([
        ['Europe/Bucharest', '2018-07-01 12:00', '2018-07-01T09:00:00Z'],
        ['America/Sao_Paulo', '2018-02-26 22:30', '2018-02-27T01:30:00Z'],
        ['Asia/Kolkata', '2018-02-26 00:00', '2018-02-25T18:30:00Z'],
        ['Pacific/Apia', '2018-02-26 00:00', '2018-02-25T10:00:00Z'],
    ])('a time without an offset is one of the zone %s', (zone, text, when) => {
        expect(read(text, { zone })).toBe(when);
    });
    it('takes the first of a time that comes twice', () => {
        expect(read('2018-10-28 02:30', { zone: 'Europe/Berlin' })).toBe('2018-10-28T00:30:00Z');
    });
    it('moves a time that the clocks skip to behind the gap', () => {
        expect(read('2018-03-25 02:30', { zone: 'Europe/Berlin' })).toBe('2018-03-25T01:30:00Z');
    });
    it('agrees with the zone database in every hour of a year', () => {
        const zone = 'America/New_York';
        for (let ms = Date.UTC(2018, 0, 1); ms < Date.UTC(2019, 0, 1); ms += 3_600_000) {
            const instant = new Date(ms);
            const local = instant.toLocaleString('sv-SE', { timeZone: zone });
            const again = Date.parse(read(local, { zone }));
            // One hour of autumn is shown twice, and its first showing is meant.
            const twice = local.startsWith('2018-11-04 01') && again === ms - 3_600_000;
            expect(again === ms || twice).toBe(true);
        }
    });
    it('leaves a day alone, whatever the zone', () => {
        expect(read('2018-02-26', { zone: 'Pacific/Apia' })).toBe('2018-02-26');
    });
    it('keeps the day that the file shows where precision is day', () => {
        const settings = { zone: 'America/Sao_Paulo', dayOnly: true };
        expect(read('2018-02-26 23:30:00', settings)).toBe('2018-02-26');
    });
    it('adds days', () => {
        expect(read('2018-02-28', { plusDays: 1 })).toBe('2018-03-01');
        expect(read('2018-02-28 10:00', { plusDays: -1 })).toBe('2018-02-27T10:00:00Z');
    });
    it('orders days and instants', () => {
        expect(isEarlier('2018-02-26', '2018-02-26T00:00:01Z')).toBe(true);
        expect(isEarlier('2018-02-26T00:00:01Z', '2018-02-26T00:00:01.5Z')).toBe(true);
        expect(isEarlier('2018-02-27', '2018-02-26T23:00:00Z')).toBe(false);
    });
    it.each(['DD/MM', 'YYYY', 'QQ/YYYY-MM-DD', 'YYYY-MM-DD hh:mm'])('the format %s is refused', (format) => {
        expect(() => dateReader(format)).toThrow(FormatProblem);
    });
});
function problemOf(work) {
    try {
        work();
    }
    catch (error) {
        return error.problem;
    }
    return undefined;
}
//# sourceMappingURL=read-when.test.js.map