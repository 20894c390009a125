/** What the schema has against a mapping file, in this project's words. */
export function schemaProblems(error, base) {
    return error.issues.map((issue) => {
        const path = [
            ...base,
            ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
        ];
        return { path, ...sentenceOf(issue) };
    });
}
function sentenceOf(issue) {
    switch (issue.code) {
        case 'unrecognized_keys': {
            const keys = issue.keys.map((key) => `\`${key}\``).join(', ');
            return {
                reason: `${keys} ${issue.keys.length === 1 ? 'is not a setting' : 'are not settings'} here`,
                hint: 'See docs/importing.md for the settings of each part.',
            };
        }
        case 'invalid_type':
            return issue.input === undefined
                ? { reason: 'it is missing', hint: `Give ${nounOf(issue.expected)}.` }
                : { reason: `it has to be ${nounOf(issue.expected)}`, hint: 'See docs/importing.md.' };
        case 'invalid_value':
            return {
                reason: `it has to be ${issue.values.map(String).join(' or ')}`,
                hint: 'Write one of them.',
            };
        case 'too_small':
            return { reason: 'it is empty', hint: 'Give at least one, or take it away.' };
        default:
            return { reason: `it ${issue.message}`, hint: 'See docs/importing.md.' };
    }
}
function nounOf(expected) {
    switch (expected) {
        case 'string':
            return 'text';
        case 'int':
        case 'number':
            return 'a number';
        case 'boolean':
            return 'true or false';
        case 'array':
            return 'a list';
        case 'object':
        case 'record':
            return 'a group of settings';
        default:
            return `a ${expected}`;
    }
}
//# sourceMappingURL=schema-problems.js.map