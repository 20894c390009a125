import { describe, expect, it } from '@jest/globals'
import { mappingOf, tryRecipe } from '../testing/try-recipe.js'

/** The fields of a stage record that a test is not about. */
const stage = (fields: string): string =>
  mappingOf(
    `records:\n  - kind: stage\n    fields:\n      id: id\n      lead: id\n      stage: { value: mql }\n${fields.replace(/^(?=.)/gm, '      ')}`,
  )

describe('the mapping language', () => {
  it('takes columns and constants', async () => {
    const { records } = await tryRecipe(stage('at: day\nreason: why'), {
      'rows.csv': 'id,day,why\n7,2018-02-26, score reached \n8,2018-02-27,\n',
    })
    expect(records).toEqual([
      {
        kind: 'stage',
        id: '7',
        lead: '7',
        stage: 'mql',
        at: '2018-02-26',
        reason: 'score reached',
      },
      { kind: 'stage', id: '8', lead: '8', stage: 'mql', at: '2018-02-27' },
    ])
  })

  it.each([
    ['a map', '{ column: why, map: { a: Alpha } }', 'Alpha', 'b', 'unknown', undefined],
    [
      'a map and otherwise',
      '{ column: why, map: { a: Alpha }, otherwise: rest }',
      'Alpha',
      'rest',
      'rest',
      undefined,
    ],
    ['a default', '{ column: why, default: none }', 'a', 'b', 'unknown', 'none'],
    ['blank values', '{ column: why, blank: [unknown, b] }', 'a', undefined, undefined, undefined],
    [
      'blank and default',
      '{ column: why, blank: unknown, default: none }',
      'a',
      'b',
      'none',
      'none',
    ],
    ['a map to nothing', '{ column: why, map: { unknown: "" } }', 'a', 'b', undefined, undefined],
    [
      'a template',
      "{ template: 'because of ${why}' }",
      'because of a',
      'because of b',
      'because of unknown',
      undefined,
    ],
    ['the first of several', '{ first: [why, { value: none }] }', 'a', 'b', 'unknown', 'none'],
    [
      'a condition',
      '{ column: why, when: { column: why, is: a } }',
      'a',
      undefined,
      undefined,
      undefined,
    ],
  ])('reads a cell through %s', async (_, expression, ...reasons) => {
    const { records } = await tryRecipe(stage(`at: day\nreason: ${expression}`), {
      'rows.csv':
        'id,day,why\n1,2018-02-26,a\n2,2018-02-26,b\n3,2018-02-26,unknown\n4,2018-02-26,\n',
    })
    expect(records.map((record) => ('reason' in record ? record.reason : undefined))).toEqual(
      reasons,
    )
  })

  it('reads dates by format, precision and zone', async () => {
    const fields = `at: { column: at, format: 'DD/MM/YYYY HH:mm' }
recordedAt: { column: known, format: epochMillis }`
    const { records } = await tryRecipe(
      stage(fields),
      { 'rows.csv': 'id,at,known\n1,26/02/2018 22:30,1519675134000\n' },
      { zone: 'America/Sao_Paulo' },
    )
    expect(records).toMatchObject([
      { at: '2018-02-27T01:30:00Z', recordedAt: '2018-02-26T19:58:54Z' },
    ])
  })

  it('prefers the zone of the command to that of the file, and that to the recipe’s', async () => {
    const files = { 'rows.csv': 'id,at\n1,2018-02-26 12:00\n' }
    const recipe = stage('at: at')
    const withFileZone = recipe.replace('    records:', '    zone: Asia/Tokyo\n    records:')
    const withBoth = withFileZone.replace('source: tried', 'source: tried\nzone: Europe/Bucharest')
    const at = async (text: string, zone?: string): Promise<unknown> =>
      (await tryRecipe(text, files, { zone })).records[0]
    expect(await at(recipe)).toMatchObject({ at: '2018-02-26T12:00:00Z' })
    expect(await at(withBoth.replace('    zone: Asia/Tokyo\n', ''))).toMatchObject({
      at: '2018-02-26T10:00:00Z',
    })
    expect(await at(withBoth)).toMatchObject({ at: '2018-02-26T03:00:00Z' })
    expect(await at(withBoth, 'UTC')).toMatchObject({ at: '2018-02-26T12:00:00Z' })
  })

  it('makes amounts, and the exclusive end of a day', async () => {
    const recipe = mappingOf(
      `records:
  - kind: cost
    fields:
      id: { digest: [day, campaign] }
      from: day
      to: { column: day, plusDays: 1 }
      amount: { column: spend, format: micros }
      costKind: { value: media }
      campaign: campaign
`,
      'currency: EUR',
    )
    const { records } = await tryRecipe(recipe, {
      'rows.csv': 'day,campaign,spend\n2020-02-28,c1,12340000\n2020-02-29,c1,\n',
    })
    expect(records).toEqual([
      {
        kind: 'cost',
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        from: '2020-02-28',
        to: '2020-02-29',
        amount: '12.34',
        costKind: 'media',
        campaign: 'c1',
        currency: 'EUR',
      },
      {
        kind: 'cost',
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        from: '2020-02-29',
        to: '2020-03-01',
        costKind: 'media',
        campaign: 'c1',
        currency: 'EUR',
      },
    ])
    expect(new Set(records.map((record) => record.id)).size).toBe(2)
  })

  it('counts minor units in the currency of the record, of the recipe or of the command', async () => {
    const recipe = mappingOf(`records:
  - kind: revenue
    fields:
      id: id
      at: day
      revenueKind: { value: order }
      amount: { column: amount, format: minor }
  - kind: revenue
    fields:
      id: { template: 'yen-\${id}' }
      at: day
      revenueKind: { value: order }
      amount: { column: amount, format: minor }
      currency: { value: JPY }
`)
    const { records } = await tryRecipe(
      recipe,
      { 'rows.csv': 'id,day,amount\n1,2020-01-01,1050\n' },
      { currency: 'EUR' },
    )
    expect(records).toMatchObject([
      { amount: '10.50', currency: 'EUR' },
      { amount: '1050', currency: 'JPY' },
    ])
  })

  it('rounds amounts to what their currency has, where that is asked for', async () => {
    const costIn = (currency: string): string => `  - kind: cost
    fields:
      id: { template: '${currency}:\${id}' }
      from: day
      to: { column: day, plusDays: 1 }
      costKind: { value: media }
      currency: { value: ${currency} }
      amount: { column: amount, format: micros, round: true }
`
    const { records, report } = await tryRecipe(
      mappingOf(`records:\n${costIn('EUR')}${costIn('JPY')}`),
      { 'rows.csv': 'id,day,amount\n1,2020-01-01,1235499\n2,2020-01-02,-1235500\n' },
    )
    expect(report).toMatchObject({ rejected: 0 })
    expect(records).toMatchObject([
      { amount: '1.24', currency: 'EUR' },
      { amount: '1', currency: 'JPY' },
      { amount: '-1.24' },
      { amount: '-1' },
    ])
  })

  it('fills in the default where a condition does not hold, too', async () => {
    const { records } = await tryRecipe(
      mappingOf(`records:
  - kind: account
    fields:
      id: id
      name: { column: name, when: { column: known, is: yes }, default: nobody }
`),
      { 'rows.csv': 'id,known,name\n1,yes,A\n2,no,B\n3,yes,\n' },
    )
    expect(records).toMatchObject([{ name: 'A' }, { name: 'nobody' }, { name: 'nobody' }])
  })

  it('makes lists of references and attributes, without the blank ones', async () => {
    const recipe = mappingOf(`records:
  - kind: opportunity
    fields: { id: id, people: [buyer, user] }
  - kind: profile
    fields:
      id: { template: 'p:\${id}' }
      lead: buyer
      at: { value: '2020-01-01' }
      attributes: { country: land, jobTitle: { column: title, map: { CEO: Chief } } }
`)
    const { records } = await tryRecipe(recipe, {
      'rows.csv': 'id,buyer,user,land,title\n1,a,b,RO,CEO\n2,a,,,\n',
    })
    expect(records).toEqual([
      { kind: 'opportunity', id: '1', people: ['a', 'b'] },
      {
        kind: 'profile',
        id: 'p:1',
        lead: 'a',
        at: '2020-01-01',
        attributes: { country: 'RO', jobTitle: 'Chief' },
      },
      { kind: 'opportunity', id: '2', people: ['a'] },
    ])
  })

  it.each([
    ['is', '{ column: type, is: open }', ['1']],
    ['is a number', '{ column: id, is: 2 }', ['2']],
    ['in', '{ column: type, in: [open, click] }', ['1', '2']],
    ['contains', '{ column: url, contains: UNSUB }', ['2']],
    ['blank', '{ column: url, blank: true }', ['1', '3']],
    ['notBlank', '{ column: url, notBlank: true }', ['2']],
    ['two tests at once', '{ column: type, notBlank: true, contains: c }', ['2', '3']],
    ['all', '{ all: [{ column: type, is: click }, { column: url, notBlank: true }] }', ['2']],
    ['any', '{ any: [{ column: type, is: open }, { column: type, is: bounce }] }', ['1', '3']],
    ['not', '{ not: { column: type, is: open } }', ['2', '3']],
    ['an optional column', '{ column: deleted, is: true, optional: true }', []],
  ])('makes records of the rows that pass: %s', async (_, when, ids) => {
    const recipe = mappingOf(
      `records:\n  - kind: account\n    when: ${when}\n    fields: { id: id }\n`,
    )
    const { records, report } = await tryRecipe(recipe, {
      'rows.csv': 'id,type,url\n1,open,\n2,click,https://a.example/unsubscribe\n3,bounce,\n',
    })
    expect(records.map((record) => record.id)).toEqual(ids)
    expect(report.files).toEqual([{ file: 'rows.csv', rows: 3, unmapped: 3 - ids.length }])
  })

  it('looks values up in other files by one or several keys', async () => {
    const recipe = mappingOf(`joins:
  mail: { file: mails.csv, on: { id: mail_id } }
  answer: { file: answers.csv, required: false, on: { mail: mail_id, member: member } }
records:
  - kind: activity
    fields:
      id: { template: '\${mail_id}:\${member}' }
      type: { value: emailSent }
      lead: member
      at:
        earliest:
          - { lookup: mail, column: sent }
          - { lookup: answer, column: at, pick: earliest, format: [iso, epochSeconds] }
      detail: { lookup: answer, column: note, pick: last }
`)
    const files = {
      'rows.csv': 'mail_id,member\nm1,a\nm1,b\nm2,a\n',
      'mails.csv': 'id,sent\nm1,2020-04-22 14:54:10\nm1,2021-01-01\nm2,2020-05-01\n',
    }
    const answers =
      'mail,member,at,note\nm1,a,2020-04-21 15:00,x\nm1,a,1587480000,y\nm1,a,rubbish,z\nm1,a,2020-04-21 16:00,\n'
    const { records } = await tryRecipe(recipe, { ...files, 'answers.csv': answers })
    expect(
      records.map((record) => record.kind === 'activity' && [record.id, record.at, record.detail]),
    ).toEqual([
      ['m1:a', '2020-04-21T14:40:00Z', 'z'],
      ['m1:b', '2020-04-22T14:54:10Z', undefined],
      ['m2:a', '2020-05-01', undefined],
    ])
    const without = await tryRecipe(recipe, files)
    expect(without.records).toHaveLength(3)
  })

  it('names the columns of files that have no header, joined ones too', async () => {
    const recipe = `recipe: tried
source: tried
files:
  - file: rows.txt
    delimiter: spaces
    header: [id, person, day]
    joins:
      country: { file: people.csv, skipLines: 1, header: [person, country], on: { person: person } }
    records:
      - kind: lead
        fields:
          id: person
          createdAt: { column: day, format: YYYYMMDD }
          attributes: { country: { lookup: country, column: country } }
`
    const { records, report } = await tryRecipe(recipe, {
      'rows.txt': ' 0001 ana   20200131\r\n 0002  bob 20200229\r\n 0003 cyd\r\n',
      'people.csv': 'People of the shop\nana,RO\nbob,KR\n',
    })
    expect(records).toEqual([
      { kind: 'lead', id: 'ana', createdAt: '2020-01-31', attributes: { country: 'RO' } },
      { kind: 'lead', id: 'bob', createdAt: '2020-02-29', attributes: { country: 'KR' } },
    ])
    expect(report).toMatchObject({ received: 3, accepted: 2, rejected: 1 })
    expect(report.refusals.get('ROW_SHAPE')?.example).toMatchObject({ place: 'rows.txt:3' })
  })

  it('reads all files of a pattern in the order of their names', async () => {
    const recipe = mappingOf('records:\n  - kind: account\n    fields: { id: id }\n').replace(
      'rows.csv',
      "'sales/rows-*.csv'",
    )
    const { records, store, report } = await tryRecipe(recipe, {
      'sales/rows-2.csv': 'id\nc\n',
      'sales/rows-1.csv': 'name,id\nA,a\nB,b\n',
      'rows-3.csv': 'id\nd\n',
    })
    expect(records.map((record) => record.id)).toEqual(['a', 'b', 'c'])
    expect(store.arrivals.map(({ place }) => place)).toEqual([
      'sales/rows-1.csv:2',
      'sales/rows-1.csv:3',
      'sales/rows-2.csv:2',
    ])
    expect(report.unused).toEqual(['rows-3.csv'])
  })

  it('counts later records of an id as duplicates where the first wins', async () => {
    const recipe = mappingOf(
      'records:\n  - kind: account\n    firstWins: true\n    fields: { id: id, name: name }\n',
    )
    const { records, report } = await tryRecipe(recipe, { 'rows.csv': 'id,name\n1,A\n1,B\n2,C\n' })
    expect(records).toMatchObject([{ name: 'A' }, { name: 'C' }])
    expect(report).toMatchObject({ received: 3, accepted: 2, duplicate: 1, rejected: 0 })
  })

  it('ensures a record only where no other made it, and does not count it otherwise', async () => {
    const recipe = `recipe: tried
source: tried
files:
  - file: people.csv
    records:
      - kind: lead
        fields: { id: id, createdAt: day }
  - file: rows.csv
    records:
      - kind: lead
        ensure: true
        fields: { id: person, createdAt: day }
      - kind: stage
        fields: { id: id, lead: person, at: day, stage: { value: mql } }
`
    const { records, report } = await tryRecipe(recipe, {
      'people.csv': 'id,day\na,2020-01-01\n',
      'rows.csv': 'id,person,day\n1,a,2020-02-01\n2,b,2020-03-01\n3,b,2020-04-01\n',
    })
    expect(records.map((record) => [record.kind, record.id])).toEqual([
      ['lead', 'a'],
      ['stage', '1'],
      ['lead', 'b'],
      ['stage', '2'],
      ['stage', '3'],
    ])
    expect(report).toMatchObject({ received: 5, accepted: 5, duplicate: 0 })
  })
})
