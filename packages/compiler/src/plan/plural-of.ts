/** Several of what a row is: `opportunities`, `shares of a revenue line`, `assigned people`. */
export function pluralOf(unit: string): string {
  const [one = '', rest] = unit.split(/(?= of )/)
  const several = one.endsWith('person')
    ? `${one.slice(0, -'person'.length)}people`
    : one.endsWith('y')
      ? `${one.slice(0, -1)}ies`
      : `${one}s`
  return `${several}${rest ?? ''}`
}
