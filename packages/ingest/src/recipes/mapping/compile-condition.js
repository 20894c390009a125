/** What answers a question about a row. */
export function compileCondition(condition, compileText) {
    const tests = [...subjectTests(condition, compileText), ...groupTests(condition, compileText)];
    return (cells) => tests.every((test) => test(cells));
}
function subjectTests(condition, compileText) {
    const { column, lookup, optional } = condition;
    if (column === undefined)
        return [];
    const read = compileText({ column, lookup, optional });
    const tests = [];
    if (condition.is !== undefined) {
        const wanted = condition.is;
        tests.push((cells) => (read(cells) ?? '') === wanted);
    }
    if (condition.in !== undefined) {
        const wanted = new Set(condition.in);
        tests.push((cells) => wanted.has(read(cells) ?? ''));
    }
    if (condition.contains !== undefined) {
        const part = condition.contains.toLowerCase();
        tests.push((cells) => (read(cells) ?? '').toLowerCase().includes(part));
    }
    if (condition.blank)
        tests.push((cells) => read(cells) === undefined);
    if (condition.notBlank)
        tests.push((cells) => read(cells) !== undefined);
    return tests;
}
function groupTests(condition, compileText) {
    const compile = (part) => compileCondition(part, compileText);
    const tests = [];
    if (condition.all) {
        const parts = condition.all.map(compile);
        tests.push((cells) => parts.every((part) => part(cells)));
    }
    if (condition.any) {
        const parts = condition.any.map(compile);
        tests.push((cells) => parts.some((part) => part(cells)));
    }
    if (condition.not) {
        const part = compile(condition.not);
        tests.push((cells) => !part(cells));
    }
    return tests;
}
//# sourceMappingURL=compile-condition.js.map