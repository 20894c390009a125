/**
 * Makes the history of an invented software company, Northlight Software: leads one after another
 * in the order of their creation, but the people of one company together, and with them those who
 * turn out to be one of them; each with everything that ever happened to it, as records of the event
 * contract. Derived facts can then follow part by part: whose facts depend on one another comes in
 * one part. In: how many leads, a seed, the day on which history ends. Out: batches of about 20,000
 * records, reference data first. Nothing but the options decides a record: no clock, no chance from
 * outside; lead number i is the same whatever the size of a batch. Only one batch, the companies that
 * wait for a colleague and the numbers of duplicates are held in memory.
 */
import type { LedgerRecord } from '@leadlight/database'
import { AccountBook, accountRecord, type AccountPlace } from './account-book.js'
import { writeAcquisition } from './acquisition.js'
import { drawJobTitle } from './firmographics.js'
import { decideQualification, writeFunnel } from './funnel.js'
import { writeInterest } from './interest.js'
import { findDuplicates, leadRef, leadRole, originalOf } from './lead-roles.js'
import { LeadStory, type Person } from './lead-story.js'
import { writeMail } from './mail.js'
import { planNewsletters } from './newsletters.js'
import { planDrip, writeDrip } from './nurture.js'
import { referenceData } from './reference-data.js'
import { SITE } from './assets.js'
import { DAY, HOUR } from './world-calendar.js'
import { planWorld, type WorldOptions } from './world.js'

const BATCH_SIZE = 20_000

export function* generateWorld(options: WorldOptions): Generator<LedgerRecord[], void, void> {
  const world = planWorld(options)
  const batchSize = options.batchSize ?? BATCH_SIZE
  const story = new LeadStory(world)
  const accounts = new AccountBook(options.leads)
  for (const record of referenceData(world)) {
    story.out.push(record)
    if (story.out.length >= batchSize) yield story.take()
  }
  const duplicates = findDuplicates(options.leads, options.seed)
  const early = new Set<number>()
  for (let index = 0; index < options.leads; index++) {
    if (!early.delete(index)) {
      for (const other of writeTogether(story, accounts, duplicates, index)) early.add(other)
    }
    accounts.leave(index)
    if (story.out.length >= batchSize) yield story.take()
  }
  if (story.out.length > 0) yield story.out
}

/** Writes a lead and the later ones whose facts depend on its own: colleagues and duplicates, with theirs. Gives those. */
function writeTogether(
  story: LeadStory,
  accounts: AccountBook,
  duplicates: ReadonlyMap<number, readonly number[]>,
  index: number,
): readonly number[] {
  const { seed } = story.world.options
  // A colleague who is a duplicate is of no company, and comes with the lead that it is.
  const colleagues = writeLead(story, accounts, index).filter(
    (colleague) =>
      leadRole(colleague, seed) !== 'duplicate' || originalOf(colleague, seed) === undefined,
  )
  return [...colleagues, ...(duplicates.get(index) ?? [])].flatMap((other) => [
    other,
    ...writeTogether(story, accounts, duplicates, other),
  ])
}

/** Gives the later leads that are of the company which begins with this one. */
function writeLead(story: LeadStory, accounts: AccountBook, index: number): readonly number[] {
  const { seed } = story.world.options
  story.begin(index)
  const place = accounts.place(index, story.random)
  const role = leadRole(index, seed)
  story.person = drawPerson(story, index, place, role)
  const { person } = story
  if (place.account !== undefined && place.isFirst) {
    story.out.push(accountRecord(place.account, story.iso(person.knownAt)))
  }
  writeAcquisition(story)
  if (role === 'duplicate') writeMerge(story)
  else if (person.excluded === undefined) writeLife(story)
  if (person.excluded === undefined && role === 'person') place.account?.people.push(person.ref)
  return place.colleagues
}

function drawPerson(
  story: LeadStory,
  index: number,
  { account, company }: AccountPlace,
  role: ReturnType<typeof leadRole>,
): Person {
  const { random, world } = story
  const { calendar, arrivals, options } = world
  const arrivedAt = arrivals.createdAt((index + random.next()) / options.leads)
  const day = calendar.dayOf(arrivedAt)
  const { channel, campaign } = arrivals.entrance(day, random)
  const fair =
    channel.id === 'event' ? world.gatherings.find((each) => day < each.endDay) : undefined
  const listed = fair !== undefined && random.chance(0.8)
  const jobTitle = drawJobTitle(random)
  const pages = campaign?.pages ?? [SITE.demo, SITE.contact, SITE.trial, ...SITE.ebookPages]
  const page = channel.online && pages.length > 0 ? random.item(pages) : undefined
  const machineShare = 0.14 + (0.4 * day) / calendar.days
  return {
    index,
    ref: leadRef(index),
    visitor: `v${index.toString(36)}`,
    createdAt: listed ? calendar.midnight(day) : arrivedAt,
    knownAt: listed ? Math.max(fair.importedAt + random.int(HOUR / 2), arrivedAt) : arrivedAt,
    day,
    channel,
    campaign,
    page,
    company,
    account: role === 'duplicate' ? undefined : account,
    jobTitle: jobTitle.label,
    quality: channel.quality * (campaign?.quality ?? 1) * company.size.quality * jobTitle.quality,
    excluded: role === 'person' || role === 'duplicate' ? undefined : role,
    privateMail: random.chance(machineShare),
    gateway: random.chance(0.05),
  }
}

function writeLife(story: LeadStory): void {
  const { person, random, scores } = story
  decideQualification(story)
  const drip = planDrip(story)
  writeFunnel(story)
  writeInterest(story)
  planNewsletters(story)
  writeMail(story)
  if (drip !== undefined) writeDrip(story, drip)
  const scored = random.chance(0.93)
  if (!scored && story.mqlAt === Infinity) return scores.clear()
  const fit = Math.round(person.quality * 14 + random.between(-3, 9))
  if (story.happens(person.knownAt)) scores.fit(person.knownAt, Math.max(1, Math.min(40, fit)))
  scores.write(person.ref, story.nextId, story.out, story.mqlAt, random.chance(0.03))
}

/** Somebody notices within some weeks that two records are one person; now and then that is wrong. */
function writeMerge(story: LeadStory): void {
  const { person, random, world } = story
  const original = originalOf(person.index, world.options.seed)
  story.enterStage(person.knownAt, 'lead')
  if (original === undefined) return
  const at = world.calendar.officeTime(
    person.knownAt + Math.floor(random.exponential(20 * DAY)),
    random,
  )
  const merge = { kind: 'merge', lead: person.ref, into: leadRef(original) } as const
  if (!story.happens(at)) return
  story.out.push({ ...merge, id: story.nextId(), at: story.iso(at), recordedAt: story.iso(at) })
  const undoneAt = at + Math.floor(random.exponential(15 * DAY))
  if (!random.chance(0.03) || !story.happens(undoneAt)) return
  const text = story.iso(undoneAt)
  story.out.push({ ...merge, id: story.nextId(), at: text, recordedAt: text, undo: true })
}
