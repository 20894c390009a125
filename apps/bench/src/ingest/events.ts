import type { ActivityRecord } from '@leadlight/database'

const DAY_MS = 86_400_000
/** What happens to people, about as often as in a generated world. */
const TYPES = [
  'emailSent',
  'emailDelivered',
  'emailSent',
  'emailDelivered',
  'emailOpened',
  'visit',
  'pageView',
  'pageView',
  'emailClicked',
  'formSubmitted',
] as const

/** Makes events without end, each once: about people in turn, ten for each. */
export class Events {
  #made = 0

  constructor(
    private readonly people: number,
    /** In milliseconds; tells the events of this run from those of earlier ones, too. */
    private readonly now: number,
  ) {}

  take(count: number): readonly ActivityRecord[] {
    return Array.from({ length: count }, () => this.#make())
  }

  #make(): ActivityRecord {
    const number = this.#made++
    const turn = Math.floor(number / TYPES.length)
    const type = TYPES[number % TYPES.length] ?? 'visit'
    const at = this.now - DAY_MS + ((turn * 7) % DAY_MS)
    return {
      kind: 'activity',
      id: `bench-${this.now}-${number}`,
      // As the generator names them.
      lead: `l${(turn % this.people).toString(36)}`,
      at: new Date(at).toISOString(),
      sequence: number % TYPES.length,
      type,
      ...(type.startsWith('email')
        ? { channel: 'email', send: `bench-${this.now}-${turn}-${number % 10 < 2 ? 0 : 1}` }
        : { channel: 'organicSearch', visitor: `bench-${turn % this.people}` }),
    }
  }
}
