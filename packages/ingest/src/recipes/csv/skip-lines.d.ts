import { Transform } from 'node:stream';
/** Drops the first lines of UTF-8 text, whatever quotes they hold. Lines end with CR LF, LF or CR. */
export declare function skipLines(count: number): Transform;
