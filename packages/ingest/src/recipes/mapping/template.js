// 'order:${order_id}' holds the column order_id
const HOLE = /\$\{([^}]*)\}/g;
/** The columns that a template names, in order. */
export function templateColumns(template) {
    return [...template.matchAll(HOLE)].map(([, column = '']) => column.trim());
}
/** Fills a template; undefined where a column is blank, so that no half of an id is made. */
export function fillTemplate(template, valueOf) {
    let blank = false;
    const text = template.replace(HOLE, (_, column) => {
        const value = valueOf(column.trim());
        if (value === undefined)
            blank = true;
        return value ?? '';
    });
    return blank ? undefined : text;
}
//# sourceMappingURL=template.js.map