/** The up to three names that a misspelt one may have meant, nearest first. */
export declare function nearNames(name: string, names: Iterable<string>): string[];
