import type { Text } from '../i18n/useText.js'
import type { ScoreLine } from './score-line.js'

/** The median between its quartiles. */
export const quartileLines = (t: Text): readonly ScoreLine[] => [
  { id: 'p75', name: t('quality.p75'), value: ({ p75 }) => p75 ?? null },
  { id: 'median', name: t('quality.median'), value: ({ median }) => median ?? null },
  { id: 'p25', name: t('quality.p25'), value: ({ p25 }) => p25 ?? null },
]

/** Of the leads that are old enough: who reaches the threshold, and whom nothing has scored. */
export const shareLines = (t: Text): readonly ScoreLine[] => [
  { id: 'above', name: t('quality.above'), value: ({ aboveShare }) => aboveShare ?? null },
  {
    id: 'unscored',
    name: t('quality.unscored'),
    value: ({ leads, immature, unscored }) =>
      leads - immature === 0 ? null : unscored / (leads - immature),
  },
]
