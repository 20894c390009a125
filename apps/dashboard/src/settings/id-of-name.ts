/** An id that questions and imports can name, made of what people call a thing: `salesReady`; one that is free. */
export function idOfName(name: string, kind: string, taken: ReadonlySet<string>): string {
  const [first = '', ...more] = name.match(/[A-Za-z0-9]+/g) ?? []
  const words = [first.toLowerCase(), ...more.map((word) => word[0]?.toUpperCase() + word.slice(1))]
  const id = words.join('').slice(0, LONGEST)
  const base = /^[a-z]/.test(id) ? id : `${kind}${id}`
  let free = base
  for (let place = 2; taken.has(free); place++) free = `${base}${place}`
  return free
}

/** Leaves room for a number. */
const LONGEST = 50
