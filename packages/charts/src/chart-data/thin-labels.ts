/** Keeps every n-th label, so that at most `most` are written; the others are left blank. */
export function thinLabels(labels: readonly string[], most: number): string[] {
  const step = Math.max(1, Math.ceil(labels.length / Math.max(1, most)))
  return labels.map((label, index) => (index % step === 0 ? label : ''))
}
