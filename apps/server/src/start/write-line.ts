/** Writes a line for the person at the terminal. */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
