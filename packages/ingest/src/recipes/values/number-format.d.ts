/** Reads text as plain decimal digits such as `-1234.5`, or says that it is no number. */
export type NumberReader = (text: string) => string | undefined;
/**
 * What reads numbers of a format: `micros`, `minor` (of a currency with `digits` decimals), or an
 * example of how 1234.56 is written.
 *
 * @throws FormatProblem where the format is none of them
 */
export declare function numberReader(format: string | undefined, digits: number | undefined): NumberReader;
