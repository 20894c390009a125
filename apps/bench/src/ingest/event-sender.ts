import { Agent, request } from 'node:http'

import type { LedgerRecord } from '@leadlight/database'

import type { Sender } from './sender.js'

interface Answer {
  readonly status: number | undefined
  /** In seconds. */
  readonly retryAfter: number
  readonly text: string
}

/** Sends events to a server of the product, as a program of its user's would. */
export class EventSender implements Sender {
  readonly #agent = new Agent({ keepAlive: true })

  constructor(
    /** The address of its API. */
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  async send(records: readonly LedgerRecord[]): Promise<void> {
    const body = JSON.stringify(records)
    let answer = await this.#post(body)
    // Facts are too far behind, or too much waits: whoever is asked to comes again later.
    for (; answer.status === 503; answer = await this.#post(body)) {
      await new Promise((resolve) => setTimeout(resolve, answer.retryAfter * 1_000))
    }
    const { status, text } = answer
    const { accepted } = JSON.parse(text) as { readonly accepted?: number }
    if (status === 200 && accepted === records.length) return
    throw new Error(`Of ${records.length} records not all were taken: ${text.slice(0, 500)}`)
  }

  async close(): Promise<void> {
    this.#agent.destroy()
  }

  #post(body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL('/events?source=demo', this.url),
        {
          agent: this.#agent,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...this.headers,
          },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (part: string) => (text += part))
          response.on('end', () => {
            const retryAfter = Number(response.headers['retry-after'] ?? 1)
            resolve({ status: response.statusCode, retryAfter, text })
          })
          response.on('error', reject)
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
