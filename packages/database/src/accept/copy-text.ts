/** What COPY's text format reads as null. */
export const NULL = '\\N'

const SPECIAL = /[\\\t\n\r]/
const EACH_SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** A text as a column of COPY's text format. */
export const copyText = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(EACH_SPECIAL, (character) => ESCAPES[character] as string)
    : text

/** A text or null as a column of COPY's text format. */
export const copyValue = (value: string | null): string => (value === null ? NULL : copyText(value))
