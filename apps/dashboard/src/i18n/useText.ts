import { en } from './en.js'
import { translate, type MessageParams } from './translate.js'

/** The key of a text in the catalogue. */
export type TextKey = keyof typeof en

/** Whether the catalogue has a text of this key: names that the API adds may have none yet. */
export const hasText = (key: string): key is TextKey => Object.hasOwn(en, key)

/** Writes a text of the catalogue in the reader's language. */
export type Text = (key: TextKey, params?: MessageParams) => string

/** The language of the catalogue; numbers and dates follow it. */
export const LOCALE = 'en-GB'

export interface UseTextReturn {
  readonly t: Text
  /** BCP 47, for numbers and dates. */
  readonly locale: string
}

/** The texts of the dashboard. */
export function useText(): UseTextReturn {
  return { t: (key, params = {}) => translate(en[key], params, LOCALE), locale: LOCALE }
}
