import { isMade } from './row-copies.js';
import { templateColumns } from './template.js';
/** The columns that have to be there; those marked `optional` are left out. */
export function usedColumns({ records, joins }) {
    const own = new Set();
    const joined = new Map();
    for (const [name, join] of Object.entries(joins))
        joined.set(name, new Set(Object.keys(join.on)));
    const need = (column, lookup) => {
        const columns = lookup === undefined ? own : joined.get(lookup);
        if (lookup !== undefined || !isMade(column))
            columns?.add(column);
    };
    for (const join of Object.values(joins)) {
        for (const part of Object.values(join.on))
            visitExpression(part, need);
    }
    for (const record of records)
        visitRecord(record, need);
    return { own, joined };
}
/** The columns of its own file that a record reads, made ones included. */
export function columnsOf(record) {
    const own = new Set();
    visitRecord(record, (column, lookup) => {
        if (lookup === undefined)
            own.add(column);
    });
    return own;
}
function visitRecord({ when, times, each, fields }, need) {
    if (when)
        visitCondition(when, need);
    if (times && !times.optional)
        need(times.column, undefined);
    if (each)
        need(each.column, undefined);
    for (const field of Object.values(fields)) {
        for (const expression of expressionsOf(field))
            visitExpression(expression, need);
    }
}
function expressionsOf(field) {
    if (field.makes === 'one')
        return [field.expression];
    return Object.values(field.expressions);
}
function visitExpression(expression, need) {
    const { column, lookup, optional, template, first, earliest, latest, digest, when } = expression;
    const { plusDays, among } = expression;
    if (typeof plusDays === 'string')
        need(plusDays, undefined);
    if (among !== undefined)
        need(among, undefined);
    if (column !== undefined && !optional)
        need(column, lookup);
    if (template !== undefined)
        for (const name of templateColumns(template))
            need(name, undefined);
    for (const parts of [first, earliest, latest, digest]) {
        for (const part of parts ?? [])
            visitExpression(part, need);
    }
    if (when)
        visitCondition(when, need);
}
function visitCondition(condition, need) {
    const { column, lookup, optional, all, any, not } = condition;
    if (column !== undefined && !optional)
        need(column, lookup);
    for (const part of [...(all ?? []), ...(any ?? [])])
        visitCondition(part, need);
    if (not)
        visitCondition(not, need);
}
//# sourceMappingURL=used-columns.js.map