import { Transform } from 'node:stream';
/** Whether a label names an encoding that this machine can read. */
export function isEncoding(label) {
    try {
        new TextDecoder(label);
        return true;
    }
    catch {
        return false;
    }
}
/** The encoding of a file: what its byte order mark says, else what the recipe says, else UTF-8. */
export function encodingOf(start, declared) {
    const [a, b] = start;
    if (a === 0xff && b === 0xfe)
        return encoding('utf-16le');
    if (a === 0xfe && b === 0xff)
        return encoding('utf-16be');
    if (a === 0xef && b === 0xbb && start[2] === 0xbf)
        return encoding('utf-8');
    return encoding(declared ?? 'utf-8');
}
/** Turns bytes of another encoding into UTF-8; what cannot be read becomes U+FFFD. */
export function decodeToUtf8({ label }) {
    const decoder = new TextDecoder(label);
    return new Transform({
        transform(chunk, _, done) {
            done(null, Buffer.from(decoder.decode(chunk, { stream: true })));
        },
        flush(done) {
            done(null, Buffer.from(decoder.decode()));
        },
    });
}
function encoding(label) {
    return { label, isUtf8: new TextDecoder(label).encoding === 'utf-8' };
}
//# sourceMappingURL=decode.js.map