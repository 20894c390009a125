/** What a funnel bar needs of a step. */
export interface FunnelStepCounts {
  readonly entered: number
  readonly converted: number
  readonly exited: number
  readonly open: number
}

/** The widths of one bar, in percent of the whole track; the three parts make up the bar. */
export interface FunnelBar {
  readonly converted: number
  readonly exited: number
  readonly open: number
  readonly bar: number
}

/** A bar of anybody at all stays wide enough to be seen. */
const NARROWEST = 0.6

/** The geometry of a funnel: the fullest step fills the track, and each bar is cut by what became of it. */
export function funnelLayout(steps: readonly FunnelStepCounts[]): FunnelBar[] {
  const fullest = Math.max(0, ...steps.map(({ entered }) => entered))
  return steps.map(({ entered, converted, exited, open }) => {
    const bar = fullest === 0 || entered === 0 ? 0 : Math.max(NARROWEST, (entered / fullest) * 100)
    const part = (people: number) => (entered === 0 ? 0 : (people / entered) * bar)
    return { bar, converted: part(converted), exited: part(exited), open: part(open) }
  })
}
