import { formatValue } from '@leadlight/metrics'

import { InputError } from '../../errors/actionable-error.js'
import type { ValueFormat } from './value-format.js'

/**
 * Writes a value as people of a language read it; English where none is named.
 *
 * @throws InputError `LOCALE_UNKNOWN`
 */
export function writeValue(
  value: number | null,
  format: ValueFormat,
  locale: string | null | undefined,
): string {
  return formatValue(value, { ...format, locale: checkLocale(locale ?? 'en') })
}

function checkLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    throw new InputError({
      code: 'LOCALE_UNKNOWN',
      message: `\`${locale}\` is no language tag.`,
      suggestion: 'Write one such as `en`, `ko` or `ro-RO`.',
      params: { locale },
    })
  }
}
