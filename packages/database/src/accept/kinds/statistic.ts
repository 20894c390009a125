import { choice } from '../fields/choice.js'
import { day } from '../fields/day.js'
import { number } from '../fields/number.js'
import { ref } from '../fields/ref.js'
import { text } from '../fields/text.js'
import type { StatisticRecord } from '../ledger-record.js'
import { kindOf } from './kind.js'

type Count = 'impressions' | 'clicks' | 'likes' | 'shares' | 'comments'
const count = (property: Count) => number(property, property, { whole: true })

export const STATISTIC = kindOf<StatisticRecord>({
  kind: 'statistic',
  table: 'statistic',
  fields: [
    day('day', 'day', { required: true }),
    text('network', 'network', { required: true }),
    choice('placement', 'placement', ['ad', 'social'], { required: true }),
    text('channel', 'channel'),
    ref('campaign', 'campaign', 'campaign_no'),
    ref('asset', 'asset', 'asset_no'),
    count('impressions'),
    count('clicks'),
    count('likes'),
    count('shares'),
    count('comments'),
  ],
})
