import type { IngestResult, MeasuredPhase } from '../ingest/measure-ingest.js'
import { markdownTable } from './markdown-table.js'
import { writeCount, writeMilliseconds } from './write-number.js'

const right = (title: string) => ({ title, right: true })
const TARGET = { batches: 10_000, singly: 2_000, imported: undefined } as const

const WORDS = { batches: 'in batches', singly: 'one by one', imported: 'as an import, in batches' }

/** Seconds by which facts may be behind. */
const LAG = 5

/** Writes how quickly events come in, how far facts are behind them, and how answers fare meanwhile. */
export function ingestSection({ phases, quiet, memory }: IngestResult): readonly string[] {
  return [
    '## Events coming in',
    `Events are sent to \`POST /events\`, over loopback HTTP, to a workspace of their own in the same tables, by a process that shares the machine with the server and with PostgreSQL. They are acknowledged once they are stored; the facts of the people whom they are about follow behind, and are to be at most ${LAG} seconds behind, as \`freshness { behindSeconds }\` tells four times a second; beyond ten seconds the server slows the senders down. An import derives in the transaction of each batch, and its facts are never behind. Answers are those of the metric questions above, made anew one after the other: without any event p50 ${writeMilliseconds(quiet.median)} ms and p95 ${writeMilliseconds(quiet.p95)} ms.`,
    markdownTable(
      [
        { title: 'Sent' },
        right('Events a second'),
        right('Target'),
        right('Acknowledged after, p50'),
        right('p95'),
        right('Facts behind, p50'),
        right('most'),
        right('All followed after the last'),
        right('Answers meanwhile, p50'),
        right('p95'),
        { title: 'Missed' },
      ],
      phases.map((told) => [
        `${WORDS[told.phase]}${told.size === 1 ? '' : ` of ${writeCount(told.size)}`}, ${told.atOnce} at once`,
        writeCount(Math.round(told.perSecond)),
        writeCount(TARGET[told.phase]),
        `${writeMilliseconds(told.median)} ms`,
        `${writeMilliseconds(told.p95)} ms`,
        writeSeconds(told.lag.median),
        writeSeconds(told.lag.most),
        writeSeconds(told.lag.caughtUpAfter),
        `${writeMilliseconds(told.busy.median)} ms`,
        `${writeMilliseconds(told.busy.p95)} ms`,
        missed(told),
      ]),
    ),
    `The server’s process then holds ${writeCount(memory.now)} MB.`,
  ]
}

const writeSeconds = (seconds: number): string => `${Math.round(seconds * 10) / 10} s`

function missed({ phase, perSecond, lag }: MeasuredPhase): string {
  const short = Math.round((TARGET[phase] ?? 0) - perSecond)
  const late = Math.round((lag.most - LAG) * 10) / 10
  const all = [
    ...(short > 0 ? [`${writeCount(short)} a second`] : []),
    ...(late > 0 ? [`facts by ${late} s`] : []),
  ]
  return all.length === 0 ? 'nothing' : all.join('; ')
}
