import { decimalText } from './decimal-text.js';
import { Random } from './random.js';
import { HOUR } from './world-calendar.js';
/** What one EUR costs at first, where it tends to, and how far it moves on a day. */
const PAIRS = [
    { quote: 'USD', first: 1.06, mean: 1.1, move: 0.0042 },
    { quote: 'RON', first: 4.92, mean: 5.02, move: 0.0009 },
];
/** A rate for each day and both directions, weekends included. */
export function* exchangeRates(calendar, seed) {
    for (const [index, { quote, first, mean, move }] of PAIRS.entries()) {
        const random = new Random(seed, -100 - index);
        let rate = first;
        for (let number = 0; number < calendar.days; number++) {
            if (calendar.isWorkday(number)) {
                rate *= 1 + move * random.normal() + 0.004 * (mean / rate - 1);
            }
            const day = calendar.dayText(number);
            const recordedAt = calendar.iso(calendar.midnight(number) + 7 * HOUR);
            const text = decimalText(rate * 1e4, 4);
            const line = { kind: 'exchangeRate', day, recordedAt };
            yield { ...line, id: `EUR${quote}${day}`, base: 'EUR', quote, rate: text };
            const inverse = decimalText(1e6 / Number(text), 6);
            yield { ...line, id: `${quote}EUR${day}`, base: quote, quote: 'EUR', rate: inverse };
        }
    }
}
//# sourceMappingURL=exchange-rates.js.map