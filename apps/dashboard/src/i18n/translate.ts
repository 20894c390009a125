/** A text of a catalogue: one sentence, or one for each plural form of `count`. */
export type Message = string | { readonly one: string; readonly other: string }

/** What a text's `{names}` stand for. */
export type MessageParams = Readonly<Record<string, string | number>>

/** Fills a text's names; a name without a value is left as it stands, so that it is noticed. */
export function translate(message: Message, params: MessageParams, locale: string): string {
  const text = typeof message === 'string' ? message : pluralOf(message, params, locale)
  return text.replace(PLACE, (place, name: string) => String(params[name] ?? place))
}

/** {count} */
const PLACE = /\{(\w+)\}/g

function pluralOf(
  message: Exclude<Message, string>,
  params: MessageParams,
  locale: string,
): string {
  const form = new Intl.PluralRules(locale).select(Number(params['count'] ?? 0))
  return form === 'one' ? message.one : message.other
}
