import type {
  AccountRecord,
  Attributes,
  LeadRecord,
  MergeRecord,
  ProfileRecord,
} from '@leadlight/database'
import fc from 'fast-check'
import {
  given,
  later,
  maybe,
  often,
  pick,
  seldom,
  timeSeed,
  whenOf,
  type Scene,
  type Writer,
} from './scene.js'
import { ACCOUNTS, ATTRIBUTES, CAMPAIGNS, CHANNELS, LANDING_PAGES, SOURCES } from './vocabulary.js'

const seed = fc.nat({ max: 1000 })

const attributes: fc.Arbitrary<Attributes> = fc.record(
  {
    country: fc.constantFrom(...ATTRIBUTES.country, '', null),
    industry: fc.constantFrom(...ATTRIBUTES.industry, '', null),
    tier: fc.constantFrom(...ATTRIBUTES.tier, ''),
  },
  { requiredKeys: [] },
)

const leadSeed = fc.record({
  time: timeSeed,
  account: seldom(seed),
  source: maybe(fc.constantFrom(...SOURCES, '')),
  channel: maybe(fc.constantFrom(...CHANNELS, '')),
  campaign: maybe(fc.constantFrom(...CAMPAIGNS)),
  landingPage: maybe(fc.constantFrom(...LANDING_PAGES)),
  excluded: fc.constantFrom(
    ...new Array<undefined>(16).fill(undefined),
    ...(['test', 'internal', 'competitor'] as const),
  ),
  imported: maybe(fc.boolean()),
  attributes: maybe(attributes),
})

/** Five to forty leads, most of them about to share a moment. */
export const leads: fc.Arbitrary<Writer<LeadRecord>> = fc
  .array(leadSeed, { minLength: 5, maxLength: 40, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.map(({ time, account, ...own }) => ({
        kind: 'lead',
        id: scene.nextId('lead-'),
        createdAt: whenOf(time, scene),
        ...given({ ...own, account: account === undefined ? undefined : pick(ACCOUNTS, account) }),
      })),
  )

export const accounts: fc.Arbitrary<Writer<AccountRecord>> = fc
  .tuple(...ACCOUNTS.map(() => maybe(attributes)))
  .map(
    (known) => () =>
      ACCOUNTS.map((id, i) => ({
        kind: 'account',
        id,
        name: `${id} Ltd`,
        ...given({ attributes: known[i] }),
      })),
  )

const profileSeed = fc.record({
  lead: seed,
  account: seldom(fc.constantFrom(...ACCOUNTS)),
  time: timeSeed,
  attributes,
  linksTo: seldom(fc.constantFrom(...ACCOUNTS)),
})

/** Attributes that become known later; some link a lead without account to one. */
export const profiles: fc.Arbitrary<Writer<ProfileRecord>> = fc
  .array(profileSeed, { maxLength: 10 })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, account, time, attributes: known, linksTo }) => {
        const about = account === undefined ? pick(scene.leads, lead) : undefined
        const link = about && about.account === undefined ? linksTo : undefined
        // A record that tells nothing would be refused.
        if (link === undefined && Object.keys(known).length === 0) return []
        return [
          {
            kind: 'profile',
            id: scene.nextId('p'),
            at: whenOf(time, scene, about),
            attributes: known,
            ...given({ lead: about?.id, account, linkAccount: link }),
          },
        ]
      }),
  )

const mergeSeed = fc.record({
  lead: seed,
  into: seed,
  time: timeSeed,
  undone: often(1, 3),
  again: often(1, 2),
  other: seed,
})

/**
 * Merges of later leads into earlier ones, so that chains arise and circles do not. A lead is merged
 * once; the merge may be taken back, and another one follow. Tests and internal leads stay apart.
 */
export const merges: fc.Arbitrary<Writer<MergeRecord>> = fc
  .array(mergeSeed, { maxLength: 6 })
  .map((seeds) => (scene) => {
    const merged = new Set<string>()
    return seeds.flatMap(({ lead, into, time, undone, again, other }) => {
      const from = pick(scene.leads, lead)
      if (!from || merged.has(from.id)) return []
      const targets = scene.leads
        .slice(0, scene.leads.indexOf(from))
        .filter(({ excluded }) => !excluded)
      const target = pick(targets, into)
      const second = pick(targets, other)
      if (!target || !second || from.excluded) return []
      merged.add(from.id)
      const at = whenOf(time, scene, from)
      const merge = (to: string, seconds: number): MergeRecord => ({
        kind: 'merge',
        id: scene.nextId('m'),
        lead: from.id,
        into: to,
        at: later(at, seconds, scene),
      })
      const all: MergeRecord[] = [merge(target.id, 0)]
      if (undone) all.push({ ...merge(target.id, 60), undo: true })
      if (undone && again) all.push(merge(second.id, 120))
      return all
    })
  })

/** What later records need to know of a lead. */
export function sceneLeads(records: readonly LeadRecord[]): Scene['leads'] {
  return records.map(({ id, createdAt, excluded, account }) => ({
    id,
    createdAt,
    account,
    excluded: excluded !== undefined,
  }))
}
