import { computed, type ComputedRef, type WritableComputedRef } from 'vue'
import { useUrlWord } from '../shell/useUrlWord.js'
import { USUAL, type AttributionChoice } from './attribution-choice.js'

type Words = Readonly<Record<keyof AttributionChoice, WritableComputedRef<string>>>

/** What a reader has chosen on the page, kept in the address. */
export function useAttributionChoice(): {
  readonly words: Words
  readonly choice: ComputedRef<AttributionChoice>
} {
  const word = (name: keyof AttributionChoice) => useUrlWord(name, () => USUAL[name])
  const words: Words = {
    models: word('models'),
    by: word('by'),
    goal: word('goal'),
    lookback: word('lookback'),
    pause: word('pause'),
    unit: word('unit'),
    scope: word('scope'),
    basis: word('basis'),
    dates: word('dates'),
    paths: word('paths'),
  }
  const choice = computed((): AttributionChoice => ({
    models: words.models.value,
    by: words.by.value,
    goal: words.goal.value,
    lookback: words.lookback.value,
    pause: words.pause.value,
    unit: words.unit.value,
    scope: words.scope.value,
    basis: words.basis.value,
    dates: words.dates.value,
    paths: words.paths.value,
  }))
  return { words, choice }
}
