const known = new Map<string, Intl.NumberFormat>()

/**
 * The Intl formatter of a locale and options, made once: making one costs far more than using it. What
 * rounds to nothing has no sign.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const existing = known.get(key)
  if (existing) return existing
  const made = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
  known.set(key, made)
  return made
}
