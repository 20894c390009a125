/** What a reference can name; each has numbers of its own within a workspace. */
export type Target = 'lead' | 'account' | 'campaign' | 'program' | 'step' | 'asset' | 'opportunity'

export const TARGETS: readonly Target[] = [
  'lead',
  'account',
  'campaign',
  'program',
  'step',
  'asset',
  'opportunity',
]

/** What a batch needs to look up, gathered while its records are read. */
export interface Wanted {
  readonly refs: Readonly<Record<Target, Set<string>>>
  readonly days: Set<string>
}

/** What is known when a batch is written: the numbers of its references and the instants of its days. */
export interface Known {
  readonly source: string
  readonly numbers: Readonly<Record<Target, Map<string, number>>>
  /** The instant at which a calendar day begins in the workspace's zone. */
  readonly days: ReadonlyMap<string, string>
  readonly stages: ReadonlySet<string>
}

const perTarget = <Value>(make: () => Value): Record<Target, Value> => ({
  lead: make(),
  account: make(),
  campaign: make(),
  program: make(),
  step: make(),
  asset: make(),
  opportunity: make(),
})

export const nothingWanted = (): Wanted => ({ refs: perTarget(() => new Set()), days: new Set() })

export const noNumbers = (): Record<Target, Map<string, number>> => perTarget(() => new Map())
