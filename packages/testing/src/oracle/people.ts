import type { LeadRecord, MergeRecord } from '@leadlight/database'
import { byCodePoint } from './code-point-order.js'
import type { Facts } from './facts.js'
import { instantOf, type Micros } from './instant.js'

/** One canonical person of the population: neither a test nor internal. */
export interface Person {
  /** The reference of the lead that stands for the person. */
  readonly id: string
  /** The person's own lead and every lead merged into it. */
  readonly members: readonly string[]
  readonly createdAt: Micros
  /** The record that came first: how the person was acquired. */
  readonly origin: LeadRecord
  readonly competitor: boolean
  readonly account: string | null
}

export interface People {
  readonly all: readonly Person[]
  /** The person behind a lead's reference; undefined for nobody we know and for excluded leads. */
  of(lead: string | undefined): Person | undefined
  /** Whether a lead is a test or internal record, whose facts count nowhere. */
  isExcluded(lead: string | undefined): boolean
  /** Everybody of an account. */
  ofAccount(account: string | null): readonly Person[]
}

export function readPeople(facts: Facts): People {
  const leads = new Map(facts.of('lead').map((lead) => [lead.id, lead]))
  const into = standingMerges(facts)
  const canonicalOf = (lead: string): string => {
    let canonical = lead
    for (let next = into.get(canonical); next !== undefined; next = into.get(canonical)) {
      if (!leads.has(next)) break
      canonical = next
    }
    return canonical
  }

  const members = new Map<string, LeadRecord[]>()
  for (const lead of leads.values()) {
    const canonical = canonicalOf(lead.id)
    members.set(canonical, [...(members.get(canonical) ?? []), lead])
  }

  const people = new Map<string, Person>()
  for (const [canonical, merged] of members) {
    const own = leads.get(canonical)
    if (!own || own.excluded === 'test' || own.excluded === 'internal') continue
    const byCreation = merged
      .map((lead) => ({ lead, createdAt: instantOf(lead.createdAt, facts.zone) }))
      .sort((a, b) => a.createdAt - b.createdAt || byCodePoint(a.lead.id, b.lead.id))
    const first = byCreation[0]
    if (!first) continue
    people.set(canonical, {
      id: canonical,
      members: merged.map((lead) => lead.id),
      createdAt: first.createdAt,
      origin: first.lead,
      competitor: own.excluded === 'competitor',
      account: accountOf(
        own,
        byCreation.map(({ lead }) => lead),
        facts,
      ),
    })
  }

  const all = [...people.values()].sort((a, b) => byCodePoint(a.id, b.id))
  return {
    all,
    of: (lead) =>
      lead === undefined || !leads.has(lead) ? undefined : people.get(canonicalOf(lead)),
    isExcluded: (lead) => lead !== undefined && leads.has(lead) && !people.has(canonicalOf(lead)),
    ofAccount: (account) =>
      account === null ? [] : all.filter((person) => person.account === account),
  }
}

/** By lead, whom it is merged into: its last merge that has not been taken back. */
function standingMerges(facts: Facts): Map<string, string> {
  const byLead = new Map<string, MergeRecord[]>()
  const merges = facts
    .of('merge')
    .map((merge) => ({ merge, at: instantOf(merge.at, facts.zone) }))
    .sort((a, b) => a.at - b.at || byCodePoint(a.merge.id, b.merge.id))
  for (const { merge } of merges) {
    const before = byLead.get(merge.lead) ?? []
    byLead.set(
      merge.lead,
      merge.undo ? before.filter((other) => other.into !== merge.into) : [...before, merge],
    )
  }
  const into = new Map<string, string>()
  for (const [lead, standing] of byLead) {
    const last = standing.at(-1)
    if (last) into.set(lead, last.into)
  }
  return into
}

/** The account that the lead's own record names, else a merged lead's, else the latest link to one. */
function accountOf(
  own: LeadRecord,
  byCreation: readonly LeadRecord[],
  facts: Facts,
): string | null {
  for (const lead of [own, ...byCreation]) {
    if (lead.account !== undefined) return lead.account
  }
  const ids = byCreation.map((lead) => lead.id)
  const links = facts
    .of('profile')
    .filter((profile) => profile.linkAccount !== undefined && ids.includes(profile.lead ?? ''))
    .map((profile) => ({ profile, at: instantOf(profile.at, facts.zone) }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        (a.profile.revision ?? 1) - (b.profile.revision ?? 1) ||
        byCodePoint(a.profile.id, b.profile.id),
    )
  return links.at(-1)?.profile.linkAccount ?? null
}
