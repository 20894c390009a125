import { dataRows } from '../csv/data-rows.js';
import { ImportError } from '../import-error.js';
import { fieldsOf } from '../language/record-shapes.js';
import { compileRecord } from '../mapping/compile-record.js';
import { JoinIndex } from '../mapping/join-index.js';
import { rowCopies, withMadeColumns } from '../mapping/row-copies.js';
import { FormatProblem } from '../values/date-format.js';
/**
 * Compiles a mapping for one file.
 *
 * @throws ImportError `RECIPE_INVALID` where amounts have no currency
 */
export function openMapping(planned, defaults) {
    const { file, mapping, columns, layout, width } = planned;
    const joins = new Map(Object.entries(mapping.joins).map(([name, { file: joined, on }]) => {
        const located = planned.joins.get(name);
        const index = new JoinIndex(located?.file.name ?? joined, located?.columns ?? new Map(), Object.keys(on), located && (() => dataRows(located.file.path, located.layout, located.width)));
        return [name, { index, on: Object.values(on) }];
    }));
    const makers = mapping.records.map((record) => {
        const { currency, zone } = defaults;
        demandCurrency(record, file.name, currency);
        try {
            const scope = { columns: withMadeColumns(columns, width), joins, zone };
            const make = compileRecord(record, scope, currency);
            return { mapping: record, copies: rowCopies(record, columns), make };
        }
        catch (error) {
            if (!(error instanceof FormatProblem))
                throw error;
            throw withoutCurrency(file.name, error.message);
        }
    });
    return {
        makers,
        rows: () => dataRows(file.path, layout, width),
        load: async () => {
            for (const { index } of joins.values())
                await index.load();
        },
    };
}
const MONEY = new Set([
    'opportunityChange',
    'revenue',
    'subscription',
    'cost',
]);
function demandCurrency({ kind, fields }, file, currency) {
    if (!MONEY.has(kind) || currency !== undefined || 'currency' in fields)
        return;
    if (fieldsOf(kind)['currency']?.required || 'amount' in fields) {
        throw withoutCurrency(file, `a record of kind ${kind} has an amount and no currency`);
    }
}
function withoutCurrency(file, reason) {
    return new ImportError({
        code: 'RECIPE_INVALID',
        message: `The mapping of ${file} cannot be used: ${reason}.`,
        hint: 'Fill `currency` of the record, say `currency` at the top of the mapping file, or give --currency.',
    });
}
//# sourceMappingURL=open-mapping.js.map