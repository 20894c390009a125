import { describe, expect, it } from '@jest/globals'
import type { LedgerRecord } from '@leadlight/database'
import { tryRecipe } from '../testing/try-recipe.js'

describe('the recipe olist', () => {
  const files = {
    'olist_marketing_qualified_leads_dataset.csv': `mql_id,first_contact_date,landing_page_id,origin
m1,2018-02-01,p1,social
m2,2017-10-20,p2,
m3,2018-03-22,p1,unknown
`,
    'olist_closed_deals_dataset.csv': `mql_id,seller_id,sdr_id,sr_id,won_date,business_segment,lead_type,lead_behaviour_profile,has_company,business_type
m1,s1,d1,r1,2018-02-26 19:58:54,pet,online_medium,"cat, wolf",,reseller
m3,s2,d1,r2,2018-05-08 23:17:59,,,,,
`,
    'order_items_won_sellers.csv': `order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
o1,1,x,s1,2018-07-06 14:10:56,53.99,11.4
o1,2,x,s1,2018-07-06 14:10:56,54,8.54
`,
  }

  it('makes leads and MQLs, deals with their accounts, and revenue', async () => {
    const { records, report, store } = await tryRecipe('olist', files)
    expect(records).toEqual([
      { kind: 'lead', id: 'm1', createdAt: '2018-02-01', source: 'social', landingPage: 'p1' },
      { kind: 'stage', id: 'mql:m1', lead: 'm1', at: '2018-02-01', stage: 'mql' },
      { kind: 'lead', id: 'm2', createdAt: '2017-10-20', landingPage: 'p2' },
      { kind: 'stage', id: 'mql:m2', lead: 'm2', at: '2017-10-20', stage: 'mql' },
      { kind: 'lead', id: 'm3', createdAt: '2018-03-22', source: 'unknown', landingPage: 'p1' },
      { kind: 'stage', id: 'mql:m3', lead: 'm3', at: '2018-03-22', stage: 'mql' },
      { kind: 'account', id: 's1' },
      { kind: 'opportunity', id: 'm1', account: 's1', people: ['m1'], owner: 'r1' },
      {
        kind: 'opportunityChange',
        id: 'won:m1',
        opportunity: 'm1',
        at: '2018-02-26T19:58:54Z',
        state: 'won',
      },
      {
        kind: 'profile',
        id: 'deal:m1',
        lead: 'm1',
        linkAccount: 's1',
        at: '2018-02-26T19:58:54Z',
        attributes: {
          salesRep: 'r1',
          developmentRep: 'd1',
          businessSegment: 'pet',
          leadType: 'online_medium',
          behaviourProfile: 'cat, wolf',
          businessType: 'reseller',
        },
      },
      { kind: 'account', id: 's2' },
      { kind: 'opportunity', id: 'm3', account: 's2', people: ['m3'], owner: 'r2' },
      {
        kind: 'opportunityChange',
        id: 'won:m3',
        opportunity: 'm3',
        at: '2018-05-08T23:17:59Z',
        state: 'won',
      },
      {
        kind: 'profile',
        id: 'deal:m3',
        lead: 'm3',
        linkAccount: 's2',
        at: '2018-05-08T23:17:59Z',
        attributes: { salesRep: 'r2', developmentRep: 'd1' },
      },
      {
        kind: 'revenue',
        id: 'o1:1',
        revenueKind: 'order',
        at: '2018-07-06T14:10:56Z',
        amount: '53.99',
        currency: 'BRL',
        account: 's1',
        orderId: 'o1',
      },
      {
        kind: 'revenue',
        id: 'o1:2',
        revenueKind: 'order',
        at: '2018-07-06T14:10:56Z',
        amount: '54',
        currency: 'BRL',
        account: 's1',
        orderId: 'o1',
      },
    ])
    expect(report).toMatchObject({
      received: 16,
      accepted: 16,
      attribution: expect.stringMatching(/Olist.*CC BY-NC-SA 4\.0/),
    })
    expect(store.starts).toMatchObject([
      { source: 'olist', currency: 'BRL', reportsDeliveries: true },
    ])
  })

  it('reads times in the zone of the command, and leaves days alone', async () => {
    const { records } = await tryRecipe('olist', files, { zone: 'America/Sao_Paulo' })
    expect(records.find(({ id }) => id === 'won:m3')).toMatchObject({ at: '2018-05-09T02:17:59Z' })
    expect(records.find(({ id }) => id === 'mql:m3')).toMatchObject({ at: '2018-03-22' })
  })
})

describe('the recipe mailchimp', () => {
  const files = {
    'member.csv': `id,list_id,country_code,language,last_changed,timestamp_opt,timestamp_signup
a,l1,CA,en,2020-04-21 14:52:45,2020-04-21 14:52:45,2020-04-21 14:52:25
b,l1,DE,de,2019-11-26 23:55:32,2019-11-07 10:05:46,
a,l2,CA,en,2020-04-21 14:52:45,2020-05-02 00:00:00,2020-05-01 00:00:00
`,
    'campaign.csv': `id,title,subject_line,type,send_time,long_archive_url,archive_url
c1,Release,,regular,2019-11-27 16:59:27,,https://mail.example/c1
`,
    'automation.csv': 'id,title\nw1,Welcome\n',
    'automation_email.csv': `id,automation_id,position,title,subject_line,archive_url,start_time,send_time
e1,w1,1,Hello,,,2020-04-17 12:56:37,2020-04-22 14:54:10
e2,w1,2,More,,,2020-04-17 12:56:37,2020-04-22 14:54:10
`,
    'campaign_recipient.csv': 'campaign_id,member_id\nc1,b\nc1,gone\n',
    'automation_recipient.csv':
      'automation_email_id,member_id,list_id\ne1,a,l1\ne2,a,l1\ne1,early,l1\n',
    'campaign_recipient_activity.csv': `action,campaign_id,member_id,timestamp,bounce_type,ip,url
open,c1,b,2019-11-27 17:44:09,,64.233.172.68,
click,c1,b,2019-11-27 17:45:00,,64.233.172.68,https://list.example/unsubscribe?u=1
click,c1,b,2019-11-27 17:46:00,,,https://shop.example/
bounce,c1,gone,2019-11-27 17:00:00,hard,,
`,
    'automation_recipient_activity.csv': `action,automation_email_id,member_id,timestamp,bounce_type,ip,url
open,e1,a,2020-04-21 14:53:32,,,
open,e1,early,2020-04-17 12:00:00,,,
`,
    'unsubscribe.csv':
      'campaign_id,member_id,reason,timestamp\ne1,a,too many,2020-04-23 10:00:00\nc1,b,,2019-11-28 10:00:00\n',
  }

  it('makes one lead of a member, whatever number of lists it is on', async () => {
    const { records, report } = await tryRecipe('mailchimp', files)
    const members = records.filter(({ kind, id }) => kind === 'lead' && ['a', 'b'].includes(id))
    expect(members).toEqual([
      { kind: 'lead', id: 'a', revision: 2, createdAt: '2020-04-21T14:52:25Z' },
      { kind: 'lead', id: 'b', revision: 2, createdAt: '2019-11-07T10:05:46Z' },
    ])
    expect(records.filter(({ kind }) => kind === 'profile')).toMatchObject([
      { lead: 'a', attributes: { country: 'CA', language: 'en' } },
      { lead: 'b', attributes: { country: 'DE', language: 'de' } },
    ])
    expect(report).toMatchObject({ duplicate: 2, rejected: 0 })
  })

  it('makes a minimal lead of a recipient who is no member any more', async () => {
    const { records } = await tryRecipe('mailchimp', files)
    expect(records.filter(({ kind, id }) => kind === 'lead' && !['a', 'b'].includes(id))).toEqual([
      { kind: 'lead', id: 'gone', createdAt: '2019-11-27T16:59:27Z', imported: true },
      { kind: 'lead', id: 'early', createdAt: '2020-04-17T12:00:00Z', imported: true },
    ])
  })

  it('times an automation’s mail by what had to happen before and what happened after', async () => {
    const { records } = await tryRecipe('mailchimp', files)
    const sent = records.filter(
      (record) => record.kind === 'activity' && record.type === 'emailSent',
    )
    expect(sent).toMatchObject([
      { send: 'c1:b', at: '2019-11-27T16:59:27Z', campaign: 'c1', asset: 'c1' },
      { send: 'c1:gone', at: '2019-11-27T16:59:27Z', campaign: 'c1', asset: 'c1' },
      { send: 'e1:a', at: '2020-04-21T14:52:45Z', program: 'w1', step: 'e1', sequence: 1 },
      { send: 'e2:a', at: '2020-04-21T14:52:45Z', program: 'w1', step: 'e2', sequence: 2 },
      { send: 'e1:early', at: '2020-04-17T12:00:00Z', program: 'w1', step: 'e1', sequence: 1 },
    ])
    expect(records.filter(({ kind }) => kind === 'enrolment')).toMatchObject([
      { lead: 'a', program: 'w1', at: '2020-04-21T14:52:45Z' },
      { lead: 'early', program: 'w1', at: '2020-04-17T12:00:00Z' },
    ])
  })

  it('tells opens, clicks, bounces and unsubscribes with their send and kind', async () => {
    const { records } = await tryRecipe('mailchimp', files)
    const told = records.flatMap((record) =>
      record.kind === 'activity' && record.type !== 'emailSent'
        ? [[record.type, record.send, record.detail, record.campaign ?? record.program]]
        : [],
    )
    expect(told).toEqual([
      ['emailOpened', 'c1:b', undefined, 'c1'],
      ['emailClicked', 'c1:b', 'unsubscribe', 'c1'],
      ['emailClicked', 'c1:b', undefined, 'c1'],
      ['emailBounced', 'c1:gone', 'hard', 'c1'],
      ['emailOpened', 'e1:a', undefined, 'w1'],
      ['emailOpened', 'e1:early', undefined, 'w1'],
      ['emailUnsubscribed', 'e1:a', 'too many', 'w1'],
      ['emailUnsubscribed', 'c1:b', undefined, 'c1'],
    ])
  })

  it('needs members alone, and says that deliveries are not reported', async () => {
    const { report, store } = await tryRecipe('mailchimp', { 'member.csv': files['member.csv'] })
    expect(report).toMatchObject({ received: 6, accepted: 4, duplicate: 2 })
    expect(store.starts).toMatchObject([{ reportsDeliveries: false, currency: undefined }])
  })
})

describe('the recipe paths', () => {
  const ofKind = (records: readonly LedgerRecord[], kind: LedgerRecord['kind']) =>
    records.filter((record) => record.kind === kind)

  it('makes somebody of every conversion and of every way without one', async () => {
    const { records, report } = await tryRecipe('paths', {
      'paths.csv': `path,total_conversions,total_conversion_value,total_null
alpha > beta > alpha,3,100,1
gamma,0,,2
`,
    })
    expect(report).toMatchObject({ rejected: 0, duplicate: 0 })
    expect(ofKind(records, 'lead').map(({ id }) => id)).toEqual([
      'won:2:1',
      'won:2:2',
      'won:2:3',
      'lost:2:1',
      'lost:3:1',
      'lost:3:2',
    ])
    const steps = ofKind(records, 'activity').map((record) => {
      const { lead, at, channel } = record as Extract<LedgerRecord, { kind: 'activity' }>
      return [lead, at, channel].join(' ')
    })
    expect(steps).toHaveLength(3 * 4 + 2)
    expect(steps.slice(0, 3)).toEqual([
      'won:2:1 2024-01-02 alpha',
      'won:2:1 2024-01-03 beta',
      'won:2:1 2024-01-04 alpha',
    ])
    expect(ofKind(records, 'revenue')).toMatchObject([
      { id: 'won:2:1', at: '2024-01-04T23:00:00Z', amount: '33.34', currency: 'EUR' },
      { id: 'won:2:2', amount: '33.33' },
      { id: 'won:2:3', amount: '33.33' },
    ])
  })

  it('loses no conversion to a value that is no whole cents', async () => {
    const { records, report } = await tryRecipe('paths', {
      'paths.csv': `path,total_conversions,total_conversion_value,total_null
alpha,1,0.244,0
beta > eta,2,2.4059999999999997,0
gamma,1,0.003,0
`,
    })
    expect(report).toMatchObject({ rejected: 0 })
    expect(ofKind(records, 'revenue')).toMatchObject([
      { id: 'won:2:1', amount: '0.24' },
      { id: 'won:3:1', amount: '1.21' },
      { id: 'won:3:2', amount: '1.20' },
      { id: 'won:4:1', amount: '0.00' },
    ])
  })

  it('does without values and without ways that led to nothing', async () => {
    const { records, report } = await tryRecipe('paths', {
      'paths.csv': 'path,total_conversions\na > b,1\n',
    })
    expect(report).toMatchObject({ accepted: 4, rejected: 0 })
    expect(ofKind(records, 'revenue')).toMatchObject([{ amount: '0', lead: 'won:2:1' }])
  })

  it('refuses a number of copies that is none', async () => {
    const { report } = await tryRecipe('paths', {
      'paths.csv': 'path,total_conversions\na > b,many\n',
    })
    const { refusals } = report
    expect([...refusals.keys()]).toEqual(['BAD_NUMBER'])
    expect(refusals.get('BAD_NUMBER')?.example.reason).toContain('no number of copies')
  })
})
