import { createReadStream } from 'node:fs';
/** Whether all bytes of a file are UTF-8; tells a damaged file from a text that holds U+FFFD itself. */
export async function isUtf8File(path) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
        for await (const chunk of createReadStream(path))
            decoder.decode(chunk, { stream: true });
        decoder.decode();
        return true;
    }
    catch (error) {
        if (isInvalidText(error))
            return false;
        throw error;
    }
}
const isInvalidText = (error) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
//# sourceMappingURL=is-utf8-file.js.map