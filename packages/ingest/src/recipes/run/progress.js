import { count, number } from './import-report.js';
const EVERY_MS = 2_000;
/** Says how far a file has come, at most every two seconds. */
export class Progress {
    file;
    log;
    nowMs;
    startedMs;
    saidMs;
    constructor(file, log, nowMs) {
        this.file = file;
        this.log = log;
        this.nowMs = nowMs;
        this.startedMs = nowMs();
        this.saidMs = this.startedMs;
    }
    update(rows) {
        const nowMs = this.nowMs();
        if (nowMs - this.saidMs < EVERY_MS)
            return;
        this.saidMs = nowMs;
        this.log(`  ${this.file}: ${this.sentence(rows, nowMs)} so far`);
    }
    finish(rows) {
        this.log(`  ${this.file}: ${this.sentence(rows, this.nowMs())}`);
    }
    sentence(rows, nowMs) {
        const seconds = Math.max(nowMs - this.startedMs, 1) / 1000;
        return `${count(rows, 'row')}, ${number(Math.round(rows / seconds))} rows/s`;
    }
}
//# sourceMappingURL=progress.js.map