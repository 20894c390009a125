const SPECIAL = /[\\"]/
const EVERY_SPECIAL = /[\\"]/g

/** A list as PostgreSQL's text of an array; several times quicker than the driver's own. */
export const arrayText = (texts: readonly string[]): string =>
  texts.length === 0
    ? '{}'
    : `{"${texts.map((text) => (SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, '\\$&') : text)).join('","')}"}`
