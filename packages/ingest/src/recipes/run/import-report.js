import { formatValue } from '@leadlight/metrics';
/** The closing account of an import, as lines to print. */
export function reportLines(report) {
    const { received, accepted, duplicate, rejected, suppressed } = report;
    const rows = report.files.reduce((sum, file) => sum + file.rows, 0);
    const unmapped = report.files.reduce((sum, file) => sum + file.unmapped, 0);
    return [
        `${count(rows, 'row')} of ${count(report.files.length, 'file')} read in ${number(Math.round(report.seconds * 10) / 10)} s` +
            (unmapped > 0 ? `, ${number(unmapped)} of them without a record` : ''),
        `${number(received)} received = ${number(accepted)} accepted + ${number(duplicate)} duplicate` +
            ` + ${number(rejected)} rejected + ${number(suppressed)} suppressed`,
        ...refusalLines(report),
        ...(report.unused.length > 0 ? [`Not read by this recipe: ${report.unused.join(', ')}`] : []),
        ...(report.attribution === undefined ? [] : [report.attribution.trim()]),
    ];
}
function refusalLines({ rejected, refusals, run }) {
    if (rejected === 0)
        return [];
    const lines = [...refusals].map(([code, { count: times, example }]) => `  ${number(times)} × ${code}, for example ${example.place}: ${example.reason} ${example.hint}`);
    return [
        `Rejected rows are kept in the table rejected_row under run ${run}, each with place, reason and hint:`,
        ...lines,
    ];
}
/** A whole number with thousands marked: 24,412. */
export function number(value) {
    return formatValue(value, { unit: 'COUNT', locale: 'en' });
}
/** A number of things: `1 row`, `842 rows`. */
export const count = (value, noun) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
//# sourceMappingURL=import-report.js.map