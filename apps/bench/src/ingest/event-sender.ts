import { Agent, request } from 'node:http'

import type { LedgerRecord } from '@leadlight/database'

import type { Sender } from './sender.js'

/** Sends events to a server of the product, as a program of its user's would. */
export class EventSender implements Sender {
  readonly #agent = new Agent({ keepAlive: true })

  constructor(
    /** The address of its API. */
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  async send(records: readonly LedgerRecord[]): Promise<void> {
    const { status, text } = await this.#post(JSON.stringify(records))
    const { accepted } = JSON.parse(text) as { readonly accepted?: number }
    if (status === 200 && accepted === records.length) return
    throw new Error(`Of ${records.length} records not all were taken: ${text.slice(0, 500)}`)
  }

  async close(): Promise<void> {
    this.#agent.destroy()
  }

  #post(body: string): Promise<{ readonly status: number | undefined; readonly text: string }> {
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
          response.on('end', () => resolve({ status: response.statusCode, text }))
          response.on('error', reject)
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
