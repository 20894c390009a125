import type { LedgerRecord } from '@leadlight/database';
/** What a field of a record holds, which decides how a cell is read. */
export type FieldType = {
    readonly holds: 'text';
}
/** An instant, or a calendar day with day precision. */
 | {
    readonly holds: 'when';
} | {
    readonly holds: 'day';
} | {
    readonly holds: 'amount';
} | {
    readonly holds: 'currency';
} | {
    readonly holds: 'number';
} | {
    readonly holds: 'integer';
} | {
    readonly holds: 'boolean';
} | {
    readonly holds: 'address';
} | {
    readonly holds: 'choice';
    readonly choices: readonly string[];
}
/** A list of references, one expression each. */
 | {
    readonly holds: 'refs';
}
/** Values by camelCase attribute id, one expression each. */
 | {
    readonly holds: 'attributes';
};
/** A field that a recipe may fill. */
export interface FieldShape {
    readonly type: FieldType;
    readonly required: boolean;
}
export type RecordKind = LedgerRecord['kind'];
/** The kinds of records, in the order in which the documentation lists them. */
export declare const RECORD_KINDS: readonly RecordKind[];
/** The fields of a kind by name. */
export declare function fieldsOf(kind: RecordKind): Readonly<Record<string, FieldShape>>;
/** Whether a name is a kind of record. */
export declare function isRecordKind(name: string): name is RecordKind;
