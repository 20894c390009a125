import { INGEST_SLUG } from '../world/open-world.js'
import type { Product } from '../server/product.js'

/** How far facts are behind what was acknowledged, in seconds. */
export interface Lag {
  readonly median: number
  readonly most: number
  /** How long after the last event all of them counted. */
  readonly caughtUpAfter: number
}

const EVERY_MS = 250
/** So long is waited for facts to follow the last event. */
const PATIENCE_MS = 300_000

const QUESTION = '{ viewer { workspace { freshness { pendingSince behindSeconds } } } }'

interface Told {
  readonly viewer: {
    readonly workspace: {
      readonly freshness: { readonly pendingSince: string | null; readonly behindSeconds: number }
    }
  }
}

/** Asks the product again and again how far it is behind. */
export function watchLag(product: Product): { end(): Promise<Lag> } {
  const seen: number[] = []
  let sending = true
  const ask = async (): Promise<boolean> => {
    const { data } = await product.ask(QUESTION, {}, INGEST_SLUG)
    const { pendingSince, behindSeconds } = (data as Told).viewer.workspace.freshness
    seen.push(behindSeconds)
    return pendingSince !== null
  }
  const work = (async () => {
    while (sending) {
      await ask()
      await pause(EVERY_MS)
    }
  })()
  // Should the sending fail, its reason counts and not what becomes of this.
  work.catch(() => undefined)
  return {
    async end() {
      sending = false
      await work
      const ended = performance.now()
      while (await ask()) {
        if (performance.now() - ended > PATIENCE_MS) throw new Error('Facts do not follow')
        await pause(EVERY_MS)
      }
      const caughtUpAfter = (performance.now() - ended) / 1_000
      const sorted = seen.toSorted((a, b) => a - b)
      return {
        median: sorted[Math.floor(sorted.length / 2)] ?? 0,
        most: sorted.at(-1) ?? 0,
        caughtUpAfter,
      }
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
