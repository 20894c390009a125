/** Whole units of a currency as the decimal text of an amount. */
export declare function wholeAmount(units: number): string;
/** Hundredths of a currency's unit as the decimal text of an amount. */
export declare function minorAmount(minor: number): string;
/** Prices look rounded: to 50 below 5,000, to 500 above 50,000. */
export declare function roundPrice(units: number): number;
