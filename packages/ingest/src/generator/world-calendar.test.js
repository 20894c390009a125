import { describe, expect, it } from '@jest/globals';
import { HOUR, WorldCalendar } from './world-calendar.js';
const calendar = new WorldCalendar('Europe/Bucharest', '2025-11-22', 36);
describe('the calendar of a world', () => {
    it('begins with the first day of a month', () => {
        expect(calendar.dayText(0)).toBe('2022-11-01');
        expect(calendar.iso(calendar.start)).toBe('2022-10-31T22:00:00Z');
        expect(calendar.iso(calendar.end)).toBe('2025-11-21T22:00:00Z');
        expect(calendar.months).toHaveLength(37);
    });
    it('has days of 23 and 25 hours where the clocks change', () => {
        const hours = (day) => {
            const number = calendar.dayNumber(day);
            return (calendar.midnight(number + 1) - calendar.midnight(number)) / HOUR;
        };
        expect(hours('2025-03-30')).toBe(23);
        expect(hours('2024-10-27')).toBe(25);
        expect(hours('2025-01-15')).toBe(24);
    });
    it('finds the day of an instant next to either midnight', () => {
        for (let day = 0; day < calendar.days; day++) {
            expect(calendar.dayOf(calendar.midnight(day))).toBe(day);
            expect(calendar.dayOf(calendar.midnight(day + 1) - 1)).toBe(day);
        }
    });
    it('counts office hours over nights and weekends', () => {
        const friday = Date.parse('2025-03-07T14:00:00Z') / 1000;
        expect(calendar.iso(calendar.afterOfficeSeconds(friday, 2 * HOUR))).toBe('2025-03-10T08:00:00Z');
    });
    it('refuses a day that does not exist', () => {
        expect(() => new WorldCalendar('UTC', '2025-02-30', 36)).toThrow('"2025-02-30" is not a day.');
    });
});
//# sourceMappingURL=world-calendar.test.js.map