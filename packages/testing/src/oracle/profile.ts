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
    const at = instantOf(createdAt, facts.zone)
    ofLeads.push({ about: id, at, revision, id: FIRST + id, attributes: told(attributes) })
  }
  for (const { id, createdAt, revision = 1, attributes } of facts.of('account')) {
    if (!attributes) continue
    const at = createdAt === undefined ? -Infinity : instantOf(createdAt, facts.zone)
    ofAccounts.push({ about: id, at, revision, id: FIRST + id, attributes: told(attributes) })
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

/** What somebody's own record says comes before what is told of them at the same instant. */
const FIRST = '@'

/** A blank in somebody's own record tells nothing: there is nothing yet that it could clear. */
function told(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => blankToNull(value) !== null),
  )
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
