import { hasText, type Text } from '../i18n/useText.js'

/** What people call a value that the API tells as a word of its own; undefined where it is none. */
export function recordWord(column: string, value: unknown, t: Text): string | undefined {
  const key = `records.word.${column}.${String(value)}`
  return hasText(key) ? t(key) : undefined
}
