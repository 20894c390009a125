/** A world that cannot be made or stored: the message says what is wrong, the hint what to do. */
export class WorldError extends Error {
    name = 'WorldError';
    code;
    hint;
    constructor(code, message, hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }
}
//# sourceMappingURL=world-error.js.map