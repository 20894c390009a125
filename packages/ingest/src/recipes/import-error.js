/** A failure that a person can mend before anything was read: `message` is the reason, `hint` the next step. */
export class ImportError extends Error {
    name = 'ImportError';
    code;
    hint;
    constructor({ code, message, hint, cause }) {
        super(message, cause === undefined ? undefined : { cause });
        this.code = code;
        this.hint = hint;
    }
}
//# sourceMappingURL=import-error.js.map