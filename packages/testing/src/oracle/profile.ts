import type { Attributes } from '@leadlight/database'
import { byCodePoint } from './code-point-order.js'
import type { Facts } from './facts.js'
import { instantOf, type Micros } from './instant.js'
import type { Person } from './people.js'

/** What is known of people and accounts today: of each attribute the value stated last. */
export interface Profiles {
  ofPerson(person: Person, attribute: string): string | null
  ofAccount(account: string, attribute: string): string | null
}

interface Statement {
  readonly about: string
  readonly at: Micros
  readonly revision: number
  readonly id: string
  readonly attributes: Attributes
}

export function readProfiles(facts: Facts): Profiles {
  const ofLeads: Statement[] = []
  const ofAccounts: Statement[] = []
  for (const { id, createdAt, revision = 1, attributes } of facts.of('lead')) {
    if (!attributes) continue
    ofLeads.push({ about: id, at: instantOf(createdAt, facts.zone), revision, id, attributes })
  }
  for (const { id, createdAt, revision = 1, attributes } of facts.of('account')) {
    if (!attributes) continue
    const at = createdAt === undefined ? -Infinity : instantOf(createdAt, facts.zone)
    ofAccounts.push({ about: id, at, revision, id, attributes })
  }
  for (const { id, lead, account, at: when, revision = 1, attributes } of facts.of('profile')) {
    const at = instantOf(when, facts.zone)
    if (lead !== undefined) ofLeads.push({ about: lead, at, revision, id, attributes })
    if (account !== undefined) ofAccounts.push({ about: account, at, revision, id, attributes })
  }
  ofLeads.sort(inStatementOrder)
  ofAccounts.sort(inStatementOrder)
  return {
    ofPerson: ({ members }, attribute) =>
      lastValue(ofLeads, (about) => members.includes(about), attribute),
    ofAccount: (account, attribute) =>
      lastValue(ofAccounts, (about) => about === account, attribute),
  }
}

function lastValue(
  statements: readonly Statement[],
  isAbout: (about: string) => boolean,
  attribute: string,
): string | null {
  let value: string | null = null
  for (const statement of statements) {
    const stated = statement.attributes[attribute]
    if (isAbout(statement.about) && stated !== undefined) value = blankToNull(stated)
  }
  return value
}

/** Empty text is no value. */
export function blankToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : text
}

function inStatementOrder(a: Statement, b: Statement): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.revision - b.revision || byCodePoint(a.id, b.id)
}
