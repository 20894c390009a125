/** Names after which a relation stands; what has a dot or a bracket behind it is a column or a function. */
const READ =
  /(?<!\b(?:distinct|epoch) )\b(?:from|join)\s+(?:lateral\s+)?"?((?!lateral\b)[a-z_][a-z0-9_]*)"?(?![a-z0-9_]*"?\s*[.(])/g

/** Names that a statement gives to what it works out by itself. */
const NAMED = /\b([a-z_][a-z0-9_]*)"?\s+(?:\([^()]*\)\s+)?as\s+(?:(?:not\s+)?materialized\s+)?\(/g

/** The tables that a printed statement reads, in its order, each once. */
export function tablesRead(text: string): readonly string[] {
  const own = new Set([...text.matchAll(NAMED)].map(([, name]) => name))
  const named = [...text.matchAll(READ)].flatMap(([, name]) => name ?? [])
  return [...new Set(named)].filter((name) => !own.has(name))
}
