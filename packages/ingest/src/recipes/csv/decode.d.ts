import { Transform } from 'node:stream';
/** How the bytes of a file are to be read. */
export interface Encoding {
    /** A label of the WHATWG Encoding Standard, such as `utf-8` or `windows-1252`. */
    readonly label: string;
    readonly isUtf8: boolean;
}
/** Whether a label names an encoding that this machine can read. */
export declare function isEncoding(label: string): boolean;
/** The encoding of a file: what its byte order mark says, else what the recipe says, else UTF-8. */
export declare function encodingOf(start: Uint8Array, declared: string | undefined): Encoding;
/** Turns bytes of another encoding into UTF-8; what cannot be read becomes U+FFFD. */
export declare function decodeToUtf8({ label }: Encoding): Transform;
