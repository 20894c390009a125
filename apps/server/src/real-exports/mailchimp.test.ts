import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { importExport, readRows, realExport } from '../testing/real-exports.js'
import { startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

const folder = realExport('mailchimp', process.env['LEADLIGHT_SHARED_DATA'])

const THIRTY_DAYS = 30 * 86_400_000

/** A message to somebody, with what came back in thirty days, put together from the files by hand. */
interface Send {
  readonly asset: string
  readonly month: string
  readonly opens: number
  readonly clicks: number
  readonly bounces: number
  readonly unsubscribes: number
}

type Row = Readonly<Record<string, string>>

const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)

function readSends(path: string): readonly Send[] {
  const rows = (file: string): readonly Row[] => readRows(path, `${file}.csv`)
  const unsubscribes = rows('unsubscribe')
  const sends: Send[] = []

  const add = (asset: string, member: string, sentAt: number, activities: readonly Row[]): void => {
    const inTime = ({ timestamp }: Row): boolean => {
      const at = instant(timestamp!)
      return at >= sentAt && at <= sentAt + THIRTY_DAYS
    }
    const own = activities.filter((row) => row['member_id'] === member && inTime(row))
    const left = unsubscribes.filter(
      (row) => row['campaign_id'] === asset && row['member_id'] === member && inTime(row),
    )
    sends.push({
      asset,
      month: new Date(sentAt).toISOString().slice(0, 7),
      opens: own.filter(({ action }) => action === 'open').length,
      clicks: own.filter(({ action }) => action === 'click').length,
      bounces: own.filter(({ action }) => action === 'bounce').length,
      unsubscribes: left.length,
    })
  }

  for (const { campaign_id: campaign, member_id: member } of rows('campaign_recipient')) {
    const { send_time } = rows('campaign').find(({ id }) => id === campaign)!
    const activities = rows('campaign_recipient_activity')
    add(
      campaign!,
      member!,
      instant(send_time!),
      activities.filter((row) => row['campaign_id'] === campaign),
    )
  }
  for (const row of rows('automation_recipient')) {
    const { automation_email_id: email, member_id: member, list_id: list } = row
    const { start_time } = rows('automation_email').find(({ id }) => id === email)!
    const joined = rows('member').find(({ id, list_id }) => id === member && list_id === list)!
    const activities = rows('automation_recipient_activity').filter(
      ({ automation_email_id }) => automation_email_id === email,
    )
    // Mail goes out once the e-mail is started and its reader has joined, and before any answer.
    const ready = Math.max(
      ...[start_time, joined['timestamp_signup'], joined['timestamp_opt']].map((at) =>
        instant(at!),
      ),
    )
    const answers = [
      ...activities.filter(({ member_id }) => member_id === member),
      ...unsubscribes.filter((one) => one['campaign_id'] === email && one['member_id'] === member),
    ]
    const sentAt = Math.min(ready, ...answers.map(({ timestamp }) => instant(timestamp!)))
    add(email!, member!, sentAt, activities)
  }
  return sends
}

const METRICS = [
  ...['emailsSent', 'emailsDelivered', 'emailOpensUnique', 'emailOpenRate', 'emailOpenRateRaw'],
  ...['emailClicksUnique', 'emailTotalClicks', 'emailClickRate', 'emailClickToOpenRate'],
  ...['emailBounceRate', 'unsubscribeRate', 'complaintRate'],
] as const

/** What {@link METRICS} are for some sends: every recipient counts, since nobody reports deliveries. */
function measure(sends: readonly Send[]): readonly (number | null)[] {
  const rate = (over: number, under: number): number | null => (under === 0 ? null : over / under)
  const delivered = sends.filter(({ bounces }) => bounces === 0)
  const opened = delivered.filter(({ opens, clicks }) => opens + clicks > 0).length
  const openedRaw = delivered.filter(({ opens }) => opens > 0).length
  const clicked = delivered.filter(({ clicks }) => clicks > 0).length
  const clicks = delivered.reduce((sum, send) => sum + send.clicks, 0)
  const left = delivered.filter(({ unsubscribes }) => unsubscribes > 0).length
  return [
    ...[sends.length, delivered.length, opened, rate(opened, delivered.length)],
    ...[rate(openedRaw, delivered.length), clicked, clicks, rate(clicked, delivered.length)],
    rate(clicked, opened),
    rate(sends.length - delivered.length, sends.length),
    ...[rate(left, delivered.length), rate(0, delivered.length)],
  ]
}

const withMailchimp = folder === null ? describe.skip : describe
const name =
  folder === null
    ? 'Mailchimp (skipped: no folder mailchimp in LEADLIGHT_SHARED_DATA)'
    : 'Mailchimp'

withMailchimp(`${name}, imported and asked over HTTP`, () => {
  let test: TestServer
  let sends: readonly Send[]

  beforeAll(async () => {
    if (folder === null) return
    test = await startTestServer(await testDatabase())
    const report = await importExport(test, 'mailchimp', folder)
    expect(report).toMatchObject({ received: 72, accepted: 70, duplicate: 2, rejected: 0 })
    sends = readSends(folder)
  }, 120_000)
  afterAll(() => test.close())

  async function frame(query: string) {
    const metrics = METRICS.map((id) => `{ id: ${id} }`).join(', ')
    const { data, errors } = await test.ask(
      `{ frame(query: { period: { from: "2019-11-01", to: "2020-05-01" }, metrics: [${metrics}], ${query} }) {
        rows totals columns { id labels { value label } }
      } }`,
      { headers: { 'x-leadlight-workspace': 'mailchimp' } },
    )
    expect(errors).toBeUndefined()
    return data.frame as {
      readonly rows: readonly (readonly (string | number | null)[])[]
      readonly totals: readonly (string | number | null)[]
      readonly columns: readonly { readonly labels: unknown }[]
    }
  }

  it('has the sends, opens, clicks and rates of the whole account', async () => {
    const { totals } = await frame('by: []')
    expect(totals).toEqual(measure(sends))
    // Ten by a campaign and three by automations; one of them is clicked and never opened.
    expect(totals.slice(0, 2)).toEqual([13, 13])
    expect(sends.filter(({ opens, clicks }) => clicks > 0 && opens === 0)).toHaveLength(1)
  })

  it('has them for every message, by the name that people gave it', async () => {
    const { rows, columns } = await frame('by: ["asset"]')
    const assets = [...new Set(sends.map(({ asset }) => asset))]
    expect(new Map(rows.map(([asset, ...values]) => [asset, values]))).toEqual(
      new Map(assets.map((one) => [one, measure(sends.filter(({ asset }) => asset === one))])),
    )
    expect(columns[0]?.labels).toContainEqual({
      value: 'c2b4c1c0d9',
      label: 'Example company is looking for alpha testers!',
    })
  })

  it('has them for every month, with rates of nothing blank', async () => {
    const { rows } = await frame('grain: MONTH')
    const months = ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03', '2020-04']
    expect(rows).toEqual(
      months.map((label) => [label, ...measure(sends.filter(({ month }) => month === label))]),
    )
    expect(rows[1]?.slice(1, 5)).toEqual([0, 0, 0, null])
  })

  it('takes nothing of a second import', async () => {
    if (folder === null) return
    const again = await importExport(test, 'mailchimp', folder)
    expect(again).toMatchObject({ received: 72, accepted: 0, duplicate: 72, rejected: 0 })
    expect((await frame('by: []')).totals).toEqual(measure(sends))
  })
})
