import type { AccountRecord } from '@leadlight/database'
import { drawCompany, OWNERS, type Company } from './firmographics.js'
import type { Random } from './random.js'
import { Weighted } from './weighted.js'

const FIRST_WORDS = [
  ...['Amber', 'Birch', 'Cedar', 'Copper', 'Coral', 'Crane', 'Delta', 'Drift', 'Ember', 'Fable'],
  ...['Falcon', 'Fern', 'Flint', 'Garnet', 'Granite', 'Hazel', 'Heron', 'Indigo', 'Iris', 'Jasper'],
  ...[
    'Juniper',
    'Larch',
    'Lumen',
    'Maple',
    'Marble',
    'Meadow',
    'Mistral',
    'Onyx',
    'Otter',
    'Pearl',
  ],
  ...[
    'Pine',
    'Quartz',
    'Raven',
    'Saffron',
    'Silver',
    'Slate',
    'Sorrel',
    'Teal',
    'Thistle',
    'Willow',
  ],
]
const SECOND_WORDS = [
  ...['bridge', 'brook', 'cliff', 'dale', 'field', 'ford', 'gate', 'grove', 'harbour', 'hill'],
  ...['lake', 'mill', 'moor', 'mount', 'point', 'ridge', 'shore', 'spring', 'stone', 'water'],
]
const LAST_WORDS = [
  ...['Foods', 'Group', 'Holding', 'Industries', 'Labs', 'Logistics', 'Partners', 'Retail'],
  ...['Services', 'Systems', 'Textiles', 'Trading', 'Works'],
]

const HEADCOUNTS = new Weighted<number>([
  [2, 0.5],
  [3, 0.32],
  [4, 0.18],
])

/** One company with the people of it that have turned up so far. */
export interface AccountEntry {
  readonly ref: string
  readonly name: string
  readonly company: Company
  readonly owner: string
  /** Leads already in the ledger that count as people of it. */
  readonly people: string[]
}

/** A lead's place in the book. */
export interface AccountPlace {
  readonly account?: AccountEntry
  readonly company: Company
  /** Whether the lead is the first of its account. */
  readonly isFirst: boolean
  /** Where a company begins: the later leads that will be of it, in their order. */
  readonly colleagues: readonly number[]
}

/** Founding chance that puts 35 % of the leads in companies of two to four people. */
const SHARED = 0.172
const ALONE = 0.45

const NOBODY: readonly number[] = []

/**
 * Decides as leads go by who works where. Colleagues turn up within some weeks of each other, so
 * it remembers only companies that still wait for somebody.
 */
export class AccountBook {
  readonly #leads: number
  readonly #waiting = new Map<number, AccountEntry>()

  constructor(leads: number) {
    this.#leads = leads
  }

  place(index: number, random: Random): AccountPlace {
    const known = this.#waiting.get(index)
    if (known !== undefined) {
      return { account: known, company: known.company, isFirst: false, colleagues: NOBODY }
    }
    const company = drawCompany(random)
    const kind = random.next()
    if (kind >= SHARED + ALONE) return { company, isFirst: false, colleagues: NOBODY }
    const account: AccountEntry = {
      ref: `a${index.toString(36)}`,
      name: companyName(random),
      company,
      owner: random.item(OWNERS),
      people: [],
    }
    const colleagues = kind < SHARED ? this.#expectColleagues(index, account, random) : NOBODY
    return { account, company, isFirst: true, colleagues }
  }

  /** Nobody asks for this lead any more. */
  leave(index: number): void {
    this.#waiting.delete(index)
  }

  #expectColleagues(index: number, account: AccountEntry, random: Random): readonly number[] {
    const colleagues: number[] = []
    const headcount = HEADCOUNTS.pick(random)
    const usualGap = Math.max(3, this.#leads / 45)
    let next = index
    while (1 + colleagues.length < headcount) {
      next += 1 + Math.floor(random.exponential(usualGap))
      while (this.#waiting.has(next)) next++
      if (next >= this.#leads) break
      this.#waiting.set(next, account)
      colleagues.push(next)
    }
    return colleagues
  }
}

export function accountRecord(account: AccountEntry, createdAt: string): AccountRecord {
  const { country, industry, size } = account.company
  const attributes: Record<string, string> = { accountOwner: account.owner }
  if (country.name !== null) attributes['country'] = country.name
  if (industry !== null) attributes['industry'] = industry
  if (size.label !== null) attributes['companySize'] = size.label
  if (size.segment !== null) attributes['businessSegment'] = size.segment
  return {
    kind: 'account',
    id: account.ref,
    recordedAt: createdAt,
    name: account.name,
    createdAt,
    attributes,
  }
}

function companyName(random: Random): string {
  const place = random.item(FIRST_WORDS) + random.item(SECOND_WORDS)
  return `${place} ${random.item(LAST_WORDS)}`
}
