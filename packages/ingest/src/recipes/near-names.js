/** The up to three names that a misspelt one may have meant, nearest first. */
export function nearNames(name, names) {
    const wanted = plain(name);
    const most = Math.max(2, Math.floor(wanted.length / 3));
    return [...new Set(names)]
        .map((candidate) => ({ candidate, steps: distance(wanted, plain(candidate)) }))
        .filter(({ candidate, steps }) => steps <= most || isPartOf(wanted, plain(candidate)))
        .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
// 'First_Contact date' and 'firstContactDate' are one name to a person
const plain = (name) => name.toLowerCase().replace(/[\s_.-]+/g, '');
function isPartOf(a, b) {
    return Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a));
}
/** Levenshtein's distance: letters to insert, delete or replace. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (let j = 0; j < b.length; j++) {
            const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
            next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, replaced));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
//# sourceMappingURL=near-names.js.map