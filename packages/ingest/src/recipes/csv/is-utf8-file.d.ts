/** Whether all bytes of a file are UTF-8; tells a damaged file from a text that holds U+FFFD itself. */
export declare function isUtf8File(path: string): Promise<boolean>;
