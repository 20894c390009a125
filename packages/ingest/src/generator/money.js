import { decimalText } from './decimal-text.js';
/** Whole units of a currency as the decimal text of an amount. */
export function wholeAmount(units) {
    return `${Math.round(units)}.00`;
}
/** Hundredths of a currency's unit as the decimal text of an amount. */
export function minorAmount(minor) {
    return decimalText(minor, 2);
}
/** Prices look rounded: to 50 below 5,000, to 500 above 50,000. */
export function roundPrice(units) {
    const step = units < 5_000 ? 50 : units < 50_000 ? 100 : 500;
    return Math.max(step, Math.round(units / step) * step);
}
//# sourceMappingURL=money.js.map