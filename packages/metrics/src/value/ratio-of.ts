/** One number over another; null over nothing, and of what cannot be told. */
export const ratioOf = (part: number | null, whole: number): number | null =>
  part === null || whole === 0 ? null : part / whole
