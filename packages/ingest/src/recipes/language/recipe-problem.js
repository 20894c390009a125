/** A path as people write it: `files[0].records[1].kind`. */
export function pathText(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        return text === '' ? step : `${text}.${step}`;
    }, '');
}
//# sourceMappingURL=recipe-problem.js.map