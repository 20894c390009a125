import type { FieldType } from '../language/record-shapes.js';
/** A value as a record holds it. */
export type Value = string | number | boolean;
/** Reads text that is not blank; `name` is how a complaint calls the cell. */
export type ValueReader = (text: string, name: string) => Value;
/** How the text of one expression is read. */
export interface ReadSettings {
    readonly formats: readonly string[];
    readonly zone: string;
    readonly dayOnly: boolean;
    readonly plusDays: number;
    /** The decimals of the currency that amounts of the record are in, where it is known. */
    readonly currencyDigits: number | undefined;
}
/**
 * What turns text into a value of a field.
 *
 * @throws FormatProblem where a format does not suit
 */
export declare function valueReader(type: FieldType, settings: ReadSettings): ValueReader;
/** Whether dates or numbers of the type may be written in several ways. */
export declare function takesFormat({ holds }: FieldType): boolean;
/** Whether a field holds a day or a time. */
export declare function isDate({ holds }: FieldType): boolean;
