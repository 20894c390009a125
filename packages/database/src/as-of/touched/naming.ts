import { GATHERING, STEPS } from '../../derived/derive.js'
import { FILL_SCOPE } from '../../derived/scope.js'
import { sqlOf } from '../../derived/derived-client.js'
import { TABLES } from '../../schema/tables.js'
import type { Table } from '../../schema/table.js'

/** What rows of the ledger are about, and by which columns it is told apart. */
export const UNITS = {
  lead: ['lead_no'],
  account: ['account_no'],
  opportunity: ['opportunity_no'],
  visitor: ['source_id', 'visitor_id'],
} as const
export type Unit = keyof typeof UNITS
export const UNIT_NAMES = Object.keys(UNITS) as readonly Unit[]

/** How a row `t` of a table names what it is about. */
export interface Naming {
  readonly unit: Unit
  /** The columns of `t` that hold it, in the order of {@link UNITS}. */
  readonly columns: string
  /** When it names one; null where it always does. */
  readonly when: string | null
}

/** A table of the ledger whose rows are about somebody or something. */
export interface NamingTable {
  readonly name: string
  readonly namings: readonly Naming[]
  /** Whether a row may name none of them and count all the same. */
  readonly ofNobody: boolean
}

/** Merges, whose rows depend on each other, are looked at by themselves. */
const MERGES = 'lead_identity'

const inSteps = new Set(
  [...GATHERING, FILL_SCOPE, ...STEPS].flatMap((step) => sqlOf(step).match(/\w+/g) ?? []),
)

/** The tables of the ledger that steps read people's facts from. */
export const READ_BY_STEPS: readonly Table[] = TABLES.filter(
  ({ name, room }) => room === 'ledger' && name !== MERGES && inSteps.has(name),
)

/** Values of profiles say in words whether they are a lead's or an account's. */
const PROFILE: NamingTable = {
  name: 'profile_value',
  namings: [
    { unit: 'lead', columns: 't.subject_no', when: `t.subject = 'lead'` },
    { unit: 'account', columns: 't.subject_no', when: `t.subject = 'account'` },
  ],
  ofNobody: false,
}

/** Those whose rows are about somebody or something, each with how its rows say so. */
export const NAMING: readonly NamingTable[] = READ_BY_STEPS.map(namingOf).filter(
  ({ namings }) => namings.length > 0,
)

const named = new Set(NAMING.map(({ name }) => name))

/** Whether a table is one of those. */
export const isNaming = (name: string): boolean => named.has(name)

function namingOf({ name, columns }: Table): NamingTable {
  if (name === PROFILE.name) return PROFILE
  const namings = UNIT_NAMES.flatMap((unit): Naming[] => {
    const column = UNITS[unit].at(-1) as string
    const told = new RegExp(`^\\s*${column} (?:int|text)( not null)?`, 'm').exec(columns)
    if (!told) return []
    return [
      {
        unit,
        columns: UNITS[unit].map((each) => `t.${each}`).join(', '),
        when: told[1] === undefined ? `t.${column} is not null` : null,
      },
    ]
  })
  const sure = namings.some(({ when }) => when === null)
  return { name, namings, ofNobody: !sure && namings.every(({ unit }) => unit !== 'visitor') }
}

/** Where those who were touched are kept. */
export const touchedTable = (unit: Unit): string => `touched_${unit}`

/** Where the rows of a table are kept that are others now than they were. */
export const changedTable = (name: string): string => `changed_${name}`

/** Whether a row `t` names somebody who was touched. */
export const isTouched = ({ unit, columns, when }: Naming): string =>
  `${when === null ? '' : `${when} and `}(${columns}) in (select ${UNITS[unit].join(', ')} from ${touchedTable(unit)})`
