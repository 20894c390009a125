const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Tells whether a text is the ISO 4217 code of a currency, present or past. */
export const isCurrency = (code: string): boolean => KNOWN.has(code)
