import type { Attachment, Fact, LeadState, Listed } from '@leadlight/metrics'
import { attachmentOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { attributeNames } from '../context.js'
import type { Joins } from './joins.js'
import { printBand, printState, programsAt, stateMoment } from './print-state.js'
import { REFERENCE_KEYS } from './references.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/**
 * Gives a dimension's value of a row as text (null where blank), adding the joins that it needs; a
 * row with several values is there once for each. `moment` is the instant before which things count
 * for what the row's lead is like.
 */
export function printDimension(
  dimension: string,
  fact: Fact,
  row: string,
  moment: Sql,
  joins: Joins,
  context: CompileContext,
): Sql {
  const attachment = attachmentOf(fact, dimension, attributeNames(context))
  if (attachment === null) throw new Error(`\`${dimension}\` does not attach to \`${fact.id}\`.`)
  if (attachment === 'profile') return printProfile(dimension, fact, row, joins, context)
  if (attachment.kind === 'state') {
    const when = stateMoment(attachment, row, moment, context)
    return printState(attachment, fact, row, when, joins, context)
  }
  if (attachment.kind === 'listed') {
    const alias = joins.use(
      `${row}_${attachment.column}`,
      () =>
        sql`left join lateral (${printListed(attachment, row)}) ${id(`${row}_${attachment.column}`)} on true`,
    )
    return id(alias, 'value')
  }
  const from = attachment.by === 'lead' ? leadOf(fact, row, joins) : row
  return printAttachment(attachment, from, joins, context)
}

/** A dimension of which a row may have several values: a SELECT of them, as `value`; null for others. */
export function printValues(
  dimension: string,
  fact: Fact,
  row: string,
  moment: Sql,
  context: CompileContext,
): Sql | null {
  const attachment = attachmentOf(fact, dimension, attributeNames(context))
  if (attachment === null || attachment === 'profile') return null
  if (attachment.kind === 'listed') return printListed(attachment, row)
  if (attachment.kind !== 'state' || attachment.of !== 'program') return null
  return programsAt(fact, row, stateMoment(attachment, row, moment, context))
}

/** The values of all that a row lists, each once. */
function printListed({ of, column, value }: Listed, row: string): Sql {
  return sql`select distinct t.${id(value)} as value from ${id(of)} t
    where t.workspace_id = ${id(row)}.workspace_id and t.${id(REFERENCE_KEYS[of])} = any(${id(row, column)}) and t.superseded_at = 'infinity'`
}

function printAttachment(
  attachment: Exclude<Attachment, LeadState | Listed>,
  from: string,
  joins: Joins,
  context: CompileContext,
): Sql {
  const column = id(from, attachment.column)
  switch (attachment.kind) {
    case 'text':
      return column
    case 'flag':
      return sql`(${column})::text`
    case 'band':
      return printBand(column, context)
    case 'month':
      return sql`to_char(${column} at time zone ${val(context.settings.zone)}::text, 'YYYY-MM')`
    case 'reference': {
      const alias = joins.use(`${from}_${attachment.to}`, () => {
        const a = id(`${from}_${attachment.to}`)
        return sql`left join ${id(attachment.to)} ${a}
    on ${a}.workspace_id = ${id(from)}.workspace_id and ${a}.${id(REFERENCE_KEYS[attachment.to])} = ${column} and ${a}.superseded_at = 'infinity'`
      })
      return id(alias, attachment.value)
    }
  }
}

function leadOf(fact: Fact, row: string, joins: Joins): string {
  const lead = fact.profile?.lead
  if (lead === undefined) throw new Error(`\`${fact.id}\` has no lead to read from.`)
  return joins.use(`${row}_lead`, () => {
    const a = id(`${row}_lead`)
    return sql`left join lead_fact ${a} on ${a}.workspace_id = ${id(row)}.workspace_id and ${a}.lead_no = ${id(row, lead)}`
  })
}

/** An attribute's value: the account's comes before its lead's, where the row has an account. */
function printProfile(
  dimension: string,
  fact: Fact,
  row: string,
  joins: Joins,
  context: CompileContext,
): Sql {
  const values = (['account', 'lead'] as const).flatMap((subject) => {
    const column = fact.profile?.[subject]
    const attribute = context.attributes.find(
      (declared) => declared.name === dimension && declared.subject === subject,
    )
    if (column === undefined || !attribute) return []
    const alias = joins.use(`${row}_${subject}_${attribute.attributeId}`, () => {
      const a = id(`${row}_${subject}_${attribute.attributeId}`)
      const v = id(`${row}_${subject}_${attribute.attributeId}_value`)
      const number = val(attribute.attributeId)
      return sql`left join ${id(`${subject}_attribute`)} ${a}
    on ${a}.workspace_id = ${id(row)}.workspace_id and ${a}.attribute_id = ${number}::smallint and ${a}.${id(`${subject}_no`)} = ${id(row, column)}
  left join attribute_value ${v}
    on ${v}.workspace_id = ${a}.workspace_id and ${v}.attribute_id = ${a}.attribute_id and ${v}.value_id = ${a}.value_id`
    })
    return [id(`${alias}_value`, 'value')]
  })
  const [only] = values
  if (!only) return sql`null::text`
  return values.length === 1 ? only : sql`coalesce(${join(values, ', ')})`
}
