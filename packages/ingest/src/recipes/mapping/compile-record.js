import { minorDigits } from '@leadlight/metrics';
import { fieldsOf } from '../language/record-shapes.js';
import { BadCell } from '../values/bad-cell.js';
import { compileCondition } from './compile-condition.js';
import { compileExpression, compileText, describe } from './compile-expression.js';
/** What makes the records of one mapping; `currency` fills in where a record has an amount without. */
export function compileRecord(mapping, file, currency) {
    const { kind } = mapping;
    const context = { ...file, currencyDigits: digitsOf(mapping.fields['currency'], currency) };
    const shapes = fieldsOf(kind);
    const fields = Object.entries(mapping.fields).map(([name, field]) => compileField(kind, name, field, shapes[name], context));
    const applies = mapping.when && compileCondition(mapping.when, (part) => compileText(part, context));
    const fillsCurrency = 'currency' in shapes && !('currency' in mapping.fields);
    return (cells) => {
        if (applies && !applies(cells))
            return undefined;
        const record = { kind };
        const problems = [];
        for (const field of fields)
            fill(record, field, cells, problems);
        if (problems.length > 0)
            return { problem: combined(problems) };
        if (fillsCurrency && currency !== undefined && needsCurrency(record, shapes)) {
            record['currency'] = currency;
        }
        if (kind === 'profile' && record['attributes'] === undefined) {
            if (record['linkAccount'] === undefined)
                return undefined;
            record['attributes'] = {};
        }
        // The fields were checked against the shapes, which the compiler ties to the event contract.
        return { record: record };
    };
}
/** Minor units are those of the record's own currency where the recipe fixes it. */
function digitsOf(field, currency) {
    const fixed = field?.makes === 'one' ? field.expression.value : undefined;
    const code = fixed ?? currency;
    return code === undefined ? undefined : minorDigits(code);
}
function compileField(kind, name, field, shape, context) {
    const type = shape?.type ?? { holds: 'text' };
    const named = { name: `\`${name}\` of the ${kind}`, key: name };
    // A profile without any attribute has nothing to say, which is no mistake.
    const required = shape?.required === true && field.makes !== 'attributes';
    if (field.makes === 'one') {
        const { expression } = field;
        return {
            name: named.key,
            required,
            read: compileExpression(expression, type, context),
            from: `${named.name} is blank (${describe(expression, context.joins)})`,
        };
    }
    const read = field.makes === 'list' ? listOf(field.expressions) : attributesOf(field.expressions);
    return { name: named.key, required, read, from: `${named.name} is blank` };
    function listOf(expressions) {
        const readers = expressions.map((expression) => compileText(expression, context));
        return (cells) => {
            const refs = readers.map((reader) => reader(cells)).filter((ref) => ref !== undefined);
            return refs.length === 0 ? undefined : refs;
        };
    }
    function attributesOf(expressions) {
        const readers = Object.entries(expressions).map(([attribute, expression]) => [attribute, compileText(expression, context)]);
        return (cells) => {
            const values = {};
            let known = false;
            for (const [attribute, reader] of readers) {
                const value = reader(cells);
                if (value === undefined)
                    continue;
                values[attribute] = value;
                known = true;
            }
            return known ? values : undefined;
        };
    }
}
function fill(record, { name, required, read, from }, cells, problems) {
    try {
        const value = read(cells);
        if (value !== undefined)
            record[name] = value;
        else if (required) {
            problems.push({
                code: 'MISSING_VALUE',
                reason: from,
                hint: 'Fill the cell, give a `default`, or leave such rows out with `when`.',
            });
        }
    }
    catch (error) {
        if (!(error instanceof BadCell))
            throw error;
        problems.push(error.problem);
    }
}
function combined(problems) {
    const [first] = problems;
    if (!first)
        throw new Error('a row without problems cannot be refused');
    return { ...first, reason: problems.map(({ reason }) => reason).join('; ') };
}
function needsCurrency(record, shapes) {
    return shapes['currency']?.required === true || record['amount'] !== undefined;
}
//# sourceMappingURL=compile-record.js.map