import type { Micros } from '../instant.js'
import type { Send } from '../sends.js'
import { sendUnit } from '../units.js'
import { textParam, type ChoiceMetric, type RowMetric } from './metric.js'

type Test = (send: Send) => boolean

const any: Test = () => true
const delivered: Test = ({ state }) => state === 'delivered'
const hard: Test = ({ state }) => state === 'hard'
const soft: Test = ({ state }) => state === 'soft'
const block: Test = ({ state }) => state === 'block'
const bounced: Test = (send) => hard(send) || soft(send) || block(send)
const opened: Test = (send) => delivered(send) && send.opened
const clicked: Test = (send) => delivered(send) && send.contentClicks.length > 0
const reliable: Test = (send) => delivered(send) && !send.unreliable

export const emailsSent = count(any)
export const emailsDelivered = count(delivered)
export const emailOpensUnique = onEither(count(opened), (send) =>
  opened(send) && send.openedAt !== null ? [send.openedAt] : [],
)
export const emailClicksUnique = onEither(count(clicked), (send) =>
  clicked(send) ? [Math.min(...send.contentClicks)] : [],
)

/** Every click on content of a delivered send. */
export const emailTotalClicks = onEither(
  {
    shape: 'count',
    unit: 'send',
    rows: ({ reading }) =>
      reading.sends
        .filter(delivered)
        .flatMap((send) =>
          send.contentClicks.map(() => ({ at: send.at, unit: sendUnit(reading, send) })),
        ),
  },
  (send) => (delivered(send) ? send.contentClicks : []),
)

export const emailOpenRate = share(opened, reliable)
export const emailOpenRateRaw = share(({ openedByAnyone }) => openedByAnyone, delivered)
export const emailClickRate = share(clicked, delivered)
export const emailClickToOpenRate = share(clicked, opened)
export const emailBounceRate = share(bounced, any)
export const hardBounceRate = share(hard, any)
export const softBounceRate = share(soft, any)
export const blockBounceRate = share(block, any)
export const unsubscribeRate = share(({ unsubscribed }) => unsubscribed, delivered)
export const complaintRate = share(({ complained }) => complained, delivered)

function count(counts: Test): RowMetric {
  return {
    shape: 'count',
    unit: 'send',
    rows: ({ reading }) =>
      reading.sends.filter(counts).map((send) => ({ at: send.at, unit: sendUnit(reading, send) })),
  }
}

/** Responses where their message was sent, or where they came. */
function onEither(atSend: RowMetric, times: (send: Send) => readonly Micros[]): ChoiceMetric {
  const atEvent: RowMetric = {
    shape: 'count',
    unit: 'send',
    rows: ({ reading }) =>
      reading.sends.flatMap((send) =>
        times(send).map((at) => ({ at, unit: sendUnit(reading, send) })),
      ),
  }
  return {
    shape: 'choice',
    choose: (params) => (textParam(params, 'anchor') === 'EVENT_DATE' ? atEvent : atSend),
  }
}

/** The share of `over` among the sends that are `under`. */
function share(over: Test, under: Test): RowMetric {
  return {
    shape: 'ratio',
    unit: 'send',
    rows: ({ reading }) =>
      reading.sends
        .filter(under)
        .map((send) => ({ at: send.at, unit: sendUnit(reading, send), hit: over(send) })),
  }
}
