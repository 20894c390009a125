import { sqlStateOf } from '../database-error.js'

/*
 * Several may derive beside each other. Where they come to the same rows, the keys of the tables let
 * one of them through; the other's transaction fails and may be done again.
 */

const CONFLICTS = ['23505', '40P01', '40001']

/** Whether somebody else who derived the same at the same time came first. */
export const isConflict = (error: unknown): boolean => CONFLICTS.includes(sqlStateOf(error) ?? '')

/** So often a transaction is tried beside others before the conflict is thrown. */
const TRIES = 5

/** Does a transaction again as long as others come first. */
export async function againOnConflict<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction()
    } catch (error) {
      if (!isConflict(error) || tries === TRIES) throw error
    }
  }
}
