export type WorldErrorCode = 'DAY_INVALID' | 'SIZE_INVALID' | 'RECORDS_REFUSED';
/** A world that cannot be made or stored: the message says what is wrong, the hint what to do. */
export declare class WorldError extends Error {
    readonly name = "WorldError";
    readonly code: WorldErrorCode;
    readonly hint: string;
    constructor(code: WorldErrorCode, message: string, hint: string);
}
