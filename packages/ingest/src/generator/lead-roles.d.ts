export type LeadRole = 'person' | 'duplicate' | 'test' | 'internal' | 'competitor';
/** What a lead is, told from its index alone, so that one lead can ask it of another. */
export declare function leadRole(index: number, seed: number): LeadRole;
/** The earlier lead that a duplicate is, or undefined where chance points at nobody fit for it. */
export declare function originalOf(index: number, seed: number): number | undefined;
export declare function leadRef(index: number): string;
