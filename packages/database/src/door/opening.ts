import { ROLE_NAMES, SCHEMA } from '../schema/roles.js'
import type { Context, DoorOptions } from './context.js'
import type { ContextKey } from './context-key.js'

/** The statement that begins a transaction; readers see one snapshot in all their statements. */
export function begin({ role }: Context): string {
  return role === 'read' ? 'begin isolation level repeatable read read only' : 'begin'
}

/** The same for a reader who is to see the snapshot of another, which is still open. */
export function beginBeside(context: Context, snapshot: string): string {
  return `${begin(context)}; set transaction snapshot '${snapshot.replaceAll("'", '')}'`
}

/**
 * What puts a transaction into a context. Everything is local to the transaction, so nothing of it
 * is left on a pooled connection. The texts are our own (a number, a role, hex), hence no placeholders,
 * hence one message for all of it.
 */
export function enter(context: Context, key: ContextKey, options: DoorOptions = {}): string {
  const { statementTimeoutMs, tempFileMb } = options
  return [
    // What the login may set, the role may not.
    ...(tempFileMb === undefined ? [] : [`set local temp_file_limit = '${whole(tempFileMb)}MB'`]),
    `set local role ${ROLE_NAMES[context.role]}`,
    `set local search_path = ${SCHEMA}, pg_temp`,
    `set local app.ctx = '${key.sign(context)}'`,
    ...(statementTimeoutMs === undefined
      ? []
      : [`set local statement_timeout = ${whole(statementTimeoutMs)}`]),
  ].join('; ')
}

const whole = (amount: number): number => Math.max(1, Math.round(amount))
