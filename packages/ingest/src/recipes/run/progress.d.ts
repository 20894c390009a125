/** Says how far a file has come, at most every two seconds. */
export declare class Progress {
    private readonly file;
    private readonly log;
    private readonly nowMs;
    private readonly startedMs;
    private saidMs;
    constructor(file: string, log: (line: string) => void, nowMs: () => number);
    update(rows: number): void;
    finish(rows: number): void;
    private sentence;
}
