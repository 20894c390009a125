import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { RECORD_KINDS, fieldsOf } from '../language/record-shapes.js'
import { tryRecipe } from '../testing/try-recipe.js'

const docs = readFileSync(new URL('../../../../../docs/importing.md', import.meta.url), 'utf8')

/** The code block that follows a mention of a file. */
function blockAfter(mention: string): string {
  const [, block = ''] = /```\w*\n([^]*?)```/.exec(docs.slice(docs.indexOf(mention))) ?? []
  return block
}

describe('the documentation of imports', () => {
  it('has an example that works as it says', async () => {
    const { records, report } = await tryRecipe(blockAfter('`my-crm.yaml`:'), {
      'people.csv': blockAfter('`people.csv`, separated'),
      'deals.csv': blockAfter('`deals.csv`:'),
      'companies.csv': blockAfter('`companies.csv`:'),
    })
    expect(report).toMatchObject({ received: 8, accepted: 8, rejected: 0 })
    expect(records).toMatchObject([
      { kind: 'account', id: 'C-1', name: 'Orchard, Ltd' },
      {
        kind: 'lead',
        id: 'P-1',
        createdAt: '2025-02-03T07:15:00Z',
        source: 'Webinar',
        account: 'C-1',
      },
      { kind: 'stage', lead: 'P-1', stage: 'mql' },
      { kind: 'lead', id: 'P-2', createdAt: '2025-02-05T14:40:00Z' },
      { kind: 'opportunity', id: 'D-1', people: ['P-1'], account: 'C-1' },
      { state: 'won', at: '2025-02-19T21:20:00Z', amount: '1250.00', currency: 'EUR' },
      { kind: 'opportunity', id: 'D-2', people: ['P-2'] },
      { state: 'lost', at: '2025-03-03T11:06:40Z' },
    ])
    expect(records[3]).not.toHaveProperty('source')
  })

  it('lists every kind with all its fields', () => {
    for (const kind of RECORD_KINDS) {
      const [row = ''] = new RegExp(`^\\| \`${kind}\` +\\|.*$`, 'm').exec(docs) ?? []
      const named = Object.keys(fieldsOf(kind)).filter(
        (field) =>
          ['id', 'revision', 'recordedAt'].includes(field) ||
          new RegExp(`\\b${field}\\b`).test(row),
      )
      expect([kind, named]).toEqual([kind, Object.keys(fieldsOf(kind))])
    }
  })
  it('lists every value of the fields that take certain ones', () => {
    const untold = RECORD_KINDS.flatMap((kind) =>
      Object.entries(fieldsOf(kind)).flatMap(([field, { type }]) =>
        type.holds === 'choice'
          ? type.choices
              .filter((choice) => !docs.includes(`\`${choice}\``))
              .map((choice) => `${kind}.${field}: ${choice}`)
          : [],
      ),
    )
    expect(untold).toEqual([])
  })
})
