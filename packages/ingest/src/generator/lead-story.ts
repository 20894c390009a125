import type { ActivityRecord, ActivityType, LedgerRecord } from '@leadlight/database'
import type { AccountEntry } from './account-book.js'
import type { Asset } from './assets.js'
import type { Campaign } from './campaigns.js'
import type { Channel } from './channels.js'
import type { Company } from './firmographics.js'
import { Random } from './random.js'
import { ScoreBook } from './score-book.js'
import type { Send } from './send.js'
import type { World } from './world.js'

/** How much a lead cares: most hardly, few very much. */
export type Warmth = 'cold' | 'warm' | 'hot'

const SUFFIXES = Array.from({ length: 1_500 }, (_, number) => `.${number.toString(36)}`)

/** Who a lead is, settled before anything happens to it. */
export interface Person {
  readonly index: number
  readonly ref: string
  readonly visitor: string
  readonly createdAt: number
  /** When the company knows of it: later than its creation where a list was imported. */
  readonly knownAt: number
  readonly day: number
  readonly channel: Channel
  readonly campaign?: Campaign
  readonly page?: Asset
  readonly company: Company
  readonly account?: AccountEntry
  readonly jobTitle: string | null
  readonly quality: number
  readonly excluded?: 'test' | 'internal' | 'competitor'
  /** Its mail program opens everything by itself. */
  readonly privateMail: boolean
  /** Its company's gateway follows every link before anybody reads. */
  readonly gateway: boolean
}

/** What has been decided about the lead at hand while its facts are written; one object serves all leads. */
export class LeadStory {
  readonly world: World
  readonly random: Random
  readonly scores: ScoreBook
  out: LedgerRecord[] = []
  person!: Person
  warmth: Warmth = 'cold'
  /** Infinity while it never happens. */
  mqlAt = Infinity
  customerAt = Infinity
  mailStopsAt = Infinity
  mailStoppedBy: 'unsubscribe' | 'bounce' | undefined
  sends: Send[] = []
  #prefix = ''
  #count = 0

  constructor(world: World) {
    this.world = world
    this.random = new Random(world.options.seed, 0)
    this.scores = new ScoreBook(world)
  }

  begin(index: number): void {
    this.random.reseed(this.world.options.seed, index)
    this.warmth = 'cold'
    this.mqlAt = Infinity
    this.customerAt = Infinity
    this.mailStopsAt = Infinity
    this.mailStoppedBy = undefined
    this.sends = []
    this.scores.clear()
    this.#prefix = index.toString(36)
    this.#count = 0
  }

  /** An identifier unique within the world, whatever it is given to. */
  readonly nextId = (): string => {
    const count = this.#count++
    return this.#prefix + (SUFFIXES[count] ?? `.${count.toString(36)}`)
  }

  /** Hands over what was written so far. */
  take(): LedgerRecord[] {
    const written = this.out
    this.out = []
    return written
  }

  happens(at: number): boolean {
    return at >= this.world.calendar.start && at < this.world.calendar.end
  }

  iso(at: number): string {
    return this.world.calendar.iso(at)
  }

  /** Something that sales or the lead did beyond the site and the mail. */
  act(at: number, type: ActivityType, detail?: string): void {
    if (!this.happens(at)) return
    const text = this.iso(at)
    this.out.push({
      kind: 'activity',
      id: this.nextId(),
      recordedAt: text,
      lead: this.person.ref,
      at: text,
      type,
      detail,
    })
    this.scores.activity(at, type)
  }

  /**
   * Something with an asset of a channel and campaign that the known lead did, known at once or
   * `lateBy` seconds afterwards.
   */
  engage(at: number, type: ActivityType, where: Where, lateBy = 0): void {
    const knownAt = at + lateBy
    if (!this.happens(at) || knownAt >= this.world.calendar.end) return
    const text = this.iso(at)
    this.out.push({
      kind: 'activity',
      id: this.nextId(),
      recordedAt: lateBy === 0 ? text : this.iso(knownAt),
      lead: this.person.ref,
      visitor: where.visitor,
      at: text,
      type,
      source: where.source,
      channel: where.channel,
      campaign: where.campaign,
      asset: where.asset,
      variant: where.variant,
    })
    this.scores.activity(knownAt, type, where.asset)
  }

  /** Something that somebody unknown did on the site. */
  roam(at: number, type: ActivityType, visitor: string, where: Where): void {
    if (!this.happens(at)) return
    const text = this.iso(at)
    const record: ActivityRecord = {
      kind: 'activity',
      id: this.nextId(),
      recordedAt: text,
      visitor,
      at: text,
      type,
      source: where.source,
      channel: where.channel,
      campaign: where.campaign,
      asset: where.asset,
      variant: where.variant,
    }
    this.out.push(record)
  }

  enterStage(at: number, stage: string, reason?: string): void {
    if (!this.happens(at)) return
    const text = this.iso(at)
    this.out.push({
      kind: 'stage',
      id: this.nextId(),
      recordedAt: text,
      lead: this.person.ref,
      at: text,
      stage,
      reason,
    })
  }
}

/** Where an engagement took place. */
export interface Where {
  readonly channel?: string | undefined
  readonly campaign?: string | undefined
  readonly asset?: string | undefined
  readonly visitor?: string | undefined
  /** Where a visit came from, in the words of the site. */
  readonly source?: string | undefined
  /** Which version of the page was shown. */
  readonly variant?: string | undefined
}
