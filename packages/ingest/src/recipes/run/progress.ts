import { count, number } from './import-report.js'

const EVERY_MS = 2_000

/** Says how far a file has come, at most every two seconds. */
export class Progress {
  private readonly startedMs: number
  private saidMs: number

  constructor(
    private readonly file: string,
    private readonly log: (line: string) => void,
    private readonly nowMs: () => number,
  ) {
    this.startedMs = nowMs()
    this.saidMs = this.startedMs
  }

  update(rows: number): void {
    const nowMs = this.nowMs()
    if (nowMs - this.saidMs < EVERY_MS) return
    this.saidMs = nowMs
    this.log(`  ${this.file}: ${this.sentence(rows, nowMs)} so far`)
  }

  finish(rows: number): void {
    this.log(`  ${this.file}: ${this.sentence(rows, this.nowMs())}`)
  }

  private sentence(rows: number, nowMs: number): string {
    const seconds = Math.max(nowMs - this.startedMs, 1) / 1000
    return `${count(rows, 'row')}, ${number(Math.round(rows / seconds))} rows/s`
  }
}
