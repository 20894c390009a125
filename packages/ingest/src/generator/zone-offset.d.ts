/** Seconds that a zone's clocks are ahead of UTC at an instant, given in seconds since 1970. */
export declare function zoneOffset(zone: string): (instant: number) => number;
