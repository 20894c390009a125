import { Transform } from 'node:stream';
const LF = 10;
const CR = 13;
/** Drops the first lines of UTF-8 text, whatever quotes they hold. Lines end with CR LF, LF or CR. */
export function skipLines(count) {
    let left = count;
    let afterCr = false;
    return new Transform({
        transform(chunk, _, done) {
            let at = 0;
            while (at < chunk.length && (left > 0 || afterCr)) {
                const byte = chunk[at];
                if (afterCr) {
                    afterCr = false;
                    if (byte === LF) {
                        at++;
                        continue;
                    }
                    if (left === 0)
                        break;
                }
                if (byte === LF)
                    left--;
                if (byte === CR) {
                    left--;
                    afterCr = true;
                }
                at++;
            }
            done(null, at === 0 ? chunk : chunk.subarray(at));
        },
    });
}
//# sourceMappingURL=skip-lines.js.map