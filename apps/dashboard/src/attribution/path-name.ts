interface Step {
  readonly label: string
}

/** A longer way is told by its beginning and its end. */
const MOST_STEPS = 4

/** A path in one line, such as `Paid search → E-mail`. */
export function pathName(steps: readonly Step[]): string {
  const labels = steps.map(({ label }) => label)
  const told =
    labels.length <= MOST_STEPS
      ? labels
      : [...labels.slice(0, MOST_STEPS - 2), '…', ...labels.slice(-1)]
  return told.join(' → ')
}
