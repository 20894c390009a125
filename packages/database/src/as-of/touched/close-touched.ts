import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import { NAMING, touchedTable, UNIT_NAMES, UNITS } from './naming.js'
import type { Naming, Unit } from './naming.js'

/**
 * Adds everybody and everything that is bound to what was touched by a row of the present. Rows
 * that are not alike in past and present name nobody who is not touched, so that this closes both.
 * Gives up once more leads are touched than are allowed.
 */
export async function closeTouched(
  client: DoorClient,
  workspaceId: number,
  mostLeads: number,
): Promise<boolean> {
  let found = await analyseFound(client, 0, UNIT_NAMES)
  let leads = found.lead
  for (let round = 1; UNIT_NAMES.some((unit) => found[unit] > 0); round++) {
    if (leads > mostLeads) return false
    const from = UNIT_NAMES.filter((unit) => found[unit] > 0)
    const steps = UNIT_NAMES.flatMap((unit) => spread(workspaceId, from, unit, round))
    if (steps.length > 0) await client.query(steps.join(';\n'))
    found = await analyseFound(client, round, UNIT_NAMES)
    leads += found.lead
  }
  return true
}

/** How many were found in a round; the planner has to know of them. */
async function analyseFound(
  client: DoorClient,
  round: number,
  units: readonly Unit[],
): Promise<Readonly<Record<Unit, number>>> {
  await client.query(`analyze ${units.map(touchedTable).join(', ')}`)
  const [found] = await client.query<Record<Unit, number>>(
    `select ${units
      .map(
        (unit) =>
          `(select count(*)::int from ${touchedTable(unit)} where round = ${round}) as ${unit}`,
      )
      .join(', ')}`,
  )
  return found as Record<Unit, number>
}

/** From what was found last to what of a kind is bound to it. */
function spread(
  workspaceId: number,
  from: readonly Unit[],
  to: Unit,
  round: number,
): readonly string[] {
  const bound = NAMING.flatMap(({ name, namings }) => {
    const end = namings.find(({ unit }) => unit === to)
    if (!end) return []
    return namings
      .filter(({ unit }) => unit !== to && from.includes(unit))
      .map(
        (start) => `select ${end.columns} from ${foundLast(start.unit, round)}
         join ${SCHEMA}.${name} t on ${isNamed(start)} and t.workspace_id = ${workspaceId}
         where t.superseded_at = 'infinity'${end.when === null ? '' : ` and ${end.when}`}`,
      )
  })
  if (to === 'lead' && from.includes('lead')) bound.push(...merged(workspaceId, round))
  if (bound.length === 0) return []
  const keys = UNITS[to].join(', ')
  return [
    `insert into ${touchedTable(to)} (${keys}, round)
     select distinct ${keys}, ${round} from (${bound.join('\nunion all\n')}) bound (${keys})
     on conflict do nothing`,
  ]
}

const foundLast = (unit: Unit, round: number): string =>
  `(select * from ${touchedTable(unit)} where round = ${round - 1}) f`

const isNamed = ({ unit, columns }: Naming): string =>
  `(${columns}) = (${UNITS[unit].map((key) => `f.${key}`).join(', ')})`

/** People and the numbers that were merged into them. */
const merged = (workspaceId: number, round: number): readonly string[] =>
  [
    ['lead_no', 'canonical_no'],
    ['canonical_no', 'lead_no'],
  ].map(
    ([start, end]) => `select t.${end} from ${foundLast('lead', round)}
     join ${SCHEMA}.lead_identity t on t.${start} = f.lead_no and t.workspace_id = ${workspaceId}
     where t.superseded_at = 'infinity'`,
  )
