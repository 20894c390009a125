/** The columns that a template names, in order. */
export declare function templateColumns(template: string): string[];
/** Fills a template; undefined where a column is blank, so that no half of an id is made. */
export declare function fillTemplate(template: string, valueOf: (column: string) => string | undefined): string | undefined;
