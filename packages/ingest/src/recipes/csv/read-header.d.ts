import type { Layout } from '../language/recipe.js';
/**
 * The names of a file's columns, without the spaces around them.
 *
 * @throws ImportError `FILE_EMPTY`, `FILE_UNREADABLE`
 */
export declare function readHeader(path: string, layout: Layout): Promise<readonly string[]>;
