/** A whole number of the `digits`-th decimals as decimal text: 12345 with 2 digits is `123.45`. */
export declare function decimalText(scaled: number, digits: number): string;
