/** A whole number of the `digits`-th decimals as decimal text: 12345 with 2 digits is `123.45`. */
export function decimalText(scaled, digits) {
    const size = String(Math.abs(Math.round(scaled))).padStart(digits + 1, '0');
    const point = size.length - digits;
    return `${scaled < 0 ? '-' : ''}${size.slice(0, point)}.${size.slice(point)}`;
}
//# sourceMappingURL=decimal-text.js.map