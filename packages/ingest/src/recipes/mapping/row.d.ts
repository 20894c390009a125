/** Reads something from the cells of a row; undefined is blank. */
export type Reader<T> = (cells: readonly string[]) => T | undefined;
/** Where the columns of a file are. */
export type Columns = ReadonlyMap<string, number>;
