/**
 * One part of a decimal amount that is split evenly, in units of so many decimals, or of the amount's
 * own where those are more; what cannot be split goes to the first parts, a unit each.
 */
export function splitEvenly(amount, digits, among, part) {
    const [whole = '0', decimals = ''] = amount.replace('-', '').split('.');
    const places = Math.max(digits, decimals.length);
    const units = BigInt(whole + decimals.padEnd(places, '0'));
    const count = BigInt(among);
    const own = units / count + (BigInt(part) <= units % count ? 1n : 0n);
    const text = own.toString().padStart(places + 1, '0');
    const at = text.length - places;
    const sign = amount.startsWith('-') && own > 0n ? '-' : '';
    return `${sign}${text.slice(0, at)}${places > 0 ? `.${text.slice(at)}` : ''}`;
}
//# sourceMappingURL=split-evenly.js.map