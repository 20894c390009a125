/** A decimal amount in units of so many decimals: what is finer is rounded, half away from zero. */
export function roundAmount(amount: string, digits: number): string {
  const [whole = '0', decimals = ''] = amount.replace('-', '').split('.')
  if (decimals.length <= digits) return amount
  const kept =
    BigInt(whole + decimals.slice(0, digits)) + (decimals.charAt(digits) >= '5' ? 1n : 0n)
  const text = kept.toString().padStart(digits + 1, '0')
  const at = text.length - digits
  const sign = amount.startsWith('-') && kept > 0n ? '-' : ''
  return `${sign}${text.slice(0, at)}${digits > 0 ? `.${text.slice(at)}` : ''}`
}
