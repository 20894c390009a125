import type { Layout } from '../language/recipe.js';
import type { CsvRow } from './csv-rows.js';
/** The rows below a file's header; one of another width is reported with `ROW_SHAPE`. */
export declare function dataRows(path: string, layout: Layout, width: number): AsyncGenerator<CsvRow, void>;
