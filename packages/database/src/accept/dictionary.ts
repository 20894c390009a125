import { arrayText } from '../door/array-text.js'
import type { Place } from './look-up.js'

/** Numbers of attributes and of their values. */
export interface Dictionary {
  attribute(subject: Subject, name: string): number
  value(attribute: number, value: string): number
}

export type Subject = 'lead' | 'account'

/** Attributes and values that are about to be used. */
export interface Words {
  readonly lead: ReadonlyMap<string, ReadonlySet<string>>
  readonly account: ReadonlyMap<string, ReadonlySet<string>>
}

/** Attributes that every workspace may have; they differ in nothing but their mark. */
const STANDARD: Readonly<Record<Subject, ReadonlySet<string>>> = {
  lead: new Set(['industry', 'companySize', 'country', 'jobTitle', 'owner', 'businessSegment']),
  account: new Set(['industry', 'companySize', 'country', 'accountOwner', 'businessSegment']),
}

/** Finds the numbers of words; words that are new to the workspace are declared. */
export async function spell(place: Place, words: Words): Promise<Dictionary> {
  const attributes = await spellAttributes(place, words)
  const idOf = (subject: Subject, name: string): number =>
    attributes.get(`${subject}:${name}`) as number
  const wanted = (['lead', 'account'] as const).flatMap((subject) =>
    [...words[subject]].map(([name, values]) => ({ attribute: idOf(subject, name), values })),
  )
  const values = await spellValues(place, wanted)
  return {
    attribute: idOf,
    value: (attribute, value) => values.get(attribute)?.get(value) as number,
  }
}

async function spellAttributes(place: Place, words: Words): Promise<ReadonlyMap<string, number>> {
  const { client, workspaceId } = place
  const rows = await client.query<{ attribute_id: number; subject: Subject; name: string }>(
    'select attribute_id, subject, name from attribute where workspace_id = $1',
    [workspaceId],
  )
  const known = new Map(
    rows.map(({ attribute_id, subject, name }) => [`${subject}:${name}`, attribute_id]),
  )
  let next = Math.max(0, ...known.values())
  const declared = (['lead', 'account'] as const).flatMap((subject) =>
    [...words[subject].keys()]
      .filter((name) => !known.has(`${subject}:${name}`))
      .sort()
      .map((name) => ({
        subject,
        name,
        id: ++next,
        label: toLabel(name),
        standard: STANDARD[subject].has(name),
      })),
  )
  if (declared.length > 0) {
    await client.query(
      `insert into attribute (workspace_id, attribute_id, name, label, subject, standard)
       select $1, id, name, label, subject, standard
       from json_to_recordset($2) as a (id smallint, name text, label text, subject text, standard boolean)`,
      [workspaceId, JSON.stringify(declared)],
    )
    for (const { subject, name, id } of declared) known.set(`${subject}:${name}`, id)
  }
  return known
}

interface WantedValues {
  readonly attribute: number
  readonly values: ReadonlySet<string>
}

type ValueNumbers = Map<number, Map<string, number>>

async function spellValues(place: Place, wanted: readonly WantedValues[]): Promise<ValueNumbers> {
  const known: ValueNumbers = new Map(
    wanted.map(({ attribute }) => [attribute, new Map<string, number>()]),
  )
  for (const { attribute, values } of wanted) {
    if (values.size === 0) continue
    const numbers = known.get(attribute) as Map<string, number>
    const list = [...values]
    await find(place, attribute, list, numbers)
    const unknown = list.filter((value) => !numbers.has(value))
    if (unknown.length > 0) await declare(place, attribute, unknown, numbers)
  }
  return known
}

async function find(
  { client, workspaceId }: Place,
  attribute: number,
  values: readonly string[],
  numbers: Map<string, number>,
): Promise<void> {
  const rows = await client.query<{ place: number; value_id: number }>(
    `select i.place, v.value_id from unnest($3::text[]) with ordinality i(value, place)
     cross join lateral (
       select value_id from attribute_value v
       where v.workspace_id = $1 and v.attribute_id = $2 and v.value = i.value offset 0) v`,
    [workspaceId, attribute, arrayText(values)],
  )
  for (const { place, value_id } of rows) numbers.set(values[place - 1] as string, value_id)
}

async function declare(
  { client, workspaceId }: Place,
  attribute: number,
  values: readonly string[],
  numbers: Map<string, number>,
): Promise<void> {
  const rows = await client.query<{ place: number; value_id: number }>(
    `with taken as (
       select coalesce(max(value_id), 0) as last from attribute_value where workspace_id = $1 and attribute_id = $2
     ), added as (
       insert into attribute_value (workspace_id, attribute_id, value_id, value)
       select $1, $2, taken.last + i.place, i.value from taken, unnest($3::text[]) with ordinality i(value, place)
     )
     select i.place, (taken.last + i.place)::int as value_id
     from taken, unnest($3::text[]) with ordinality i(value, place)`,
    [workspaceId, attribute, arrayText(values)],
  )
  for (const { place, value_id } of rows) numbers.set(values[place - 1] as string, value_id)
}

/** `companySize` → `Company size`. */
const toLabel = (name: string): string => {
  const spaced = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
