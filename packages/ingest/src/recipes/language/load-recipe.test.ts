import { describe, expect, it } from '@jest/globals'
import { ImportError } from '../import-error.js'
import { loadRecipe, parseRecipe } from './load-recipe.js'
import { shippedRecipes } from './shipped-recipes.js'

const recipe = (records: string, file = ''): string => `recipe: tried
source: tried
files:
  - file: rows.csv
${file.replace(/^(?=.)/gm, '    ')}
    records:
${records.replace(/^(?=.)/gm, '      ')}`

const lead = (more: string): string =>
  recipe(`- kind: lead
  fields:
    id: id
    createdAt: at
${more.replace(/^(?=.)/gm, '    ')}`)

function complaintOf(text: string): string {
  try {
    parseRecipe(text, 'my-crm.yaml')
  } catch (error) {
    if (error instanceof ImportError) return error.message
    throw error
  }
  return ''
}

describe('a mapping file', () => {
  it.each(shippedRecipes())('is shipped as %s and can be used', async (name) => {
    expect(await loadRecipe(name)).toMatchObject({ recipe: name })
  })

  it('ships olist and mailchimp', () => {
    expect(shippedRecipes()).toEqual(expect.arrayContaining(['olist', 'mailchimp']))
  })

  it.each([
    ['olst', 'There is no recipe called "olst".', 'Did you mean olist?'],
    ['./my-crm.yaml', 'The mapping file ./my-crm.yaml cannot be read.', 'Shipped are'],
  ])('that is not there: %s', async (name, message, hint) => {
    await expect(loadRecipe(name)).rejects.toMatchObject({
      code: 'RECIPE_UNKNOWN',
      message,
      hint: expect.stringContaining(hint),
    })
  })

  it('that is no YAML is refused with the line', () => {
    expect(() => parseRecipe('recipe: a\nfiles: [\nsource: "x', 'my-crm.yaml')).toThrow(
      /my-crm\.yaml is no YAML at line \d/,
    )
  })

  it.each([
    ['a missing part', 'recipe: tried\nfiles: []', 'my-crm.yaml:1 source: it is missing'],
    [
      'a name with spaces',
      'recipe: My CRM\nsource: x\nfiles: []',
      'my-crm.yaml:1 recipe: it has to be lower-case letters',
    ],
    [
      'an unknown setting',
      recipe('- kind: lead', 'fileds: 1'),
      'my-crm.yaml:4 files[0]: `fileds` is not a setting here',
    ],
    [
      'a path out of the folder',
      recipe('- kind: lead').replace('rows.csv', '../rows.csv'),
      'files[0].file: it has to lie in the folder',
    ],
    [
      'an unknown kind',
      recipe('- kind: leads\n  fields: { id: id }'),
      'files[0].records[0].kind: there is no kind of record called "leads". Did you mean lead?',
    ],
    [
      'an unknown field',
      lead('land: x'),
      'my-crm.yaml:11 files[0].records[0].fields.land: a record of kind lead has no field `land`. Did you mean landingPage?',
    ],
    [
      'a missing field',
      recipe('- kind: lead\n  fields: { id: id }'),
      'a record of kind lead needs `createdAt`',
    ],
    [
      'two sources of a value',
      lead('source: { column: a, value: b }'),
      'the expression has both column and value',
    ],
    [
      'no source of a value',
      lead('source: { default: b }'),
      'does not say where its value comes from',
    ],
    [
      'an unknown join',
      lead('source: { lookup: campain, column: a }'),
      'the file has no join called "campain"',
    ],
    [
      'a look-up without a column',
      recipe(
        '- kind: account\n  fields: { id: { lookup: a } }',
        'joins: { a: { file: b.csv, on: { id: id } } }',
      ),
      'does not say which column',
    ],
    [
      'earliest of text',
      recipe(
        '- kind: account\n  fields: { id: { lookup: a, column: x, pick: earliest } }',
        'joins: { a: { file: b.csv, on: { id: id } } }',
      ),
      '`pick: earliest` compares times',
    ],
    ['pick without a look-up', lead('source: { column: a, pick: last }'), 'there is no `lookup`'],
    [
      'a bad constant',
      lead('excluded: { value: tset }'),
      'the constant is "tset", which is none of test, internal, competitor',
    ],
    [
      'a bad value of a map',
      lead('excluded: { column: a, map: { x: testing } }'),
      'fields.excluded.map.x: the constant is "testing"',
    ],
    [
      'a format of text',
      lead('source: { column: a, format: iso }'),
      '`format` is for dates and numbers',
    ],
    ['a bad format', lead('recordedAt: { column: a, format: DD/MM }'), 'has no year'],
    [
      'a format around a list',
      lead('recordedAt: { first: [a, b], format: iso }'),
      'Move it into the expressions of the list',
    ],
    ['a template without a column', lead("source: { template: 'x' }"), 'names no column'],
    ['otherwise without a map', lead('source: { column: a, otherwise: b }'), 'there is no `map`'],
    ['copies without a number of them', lead("source: '@copy'"), 'the record has no `@copy`'],
    ['a part of nothing', lead("source: '@part'"), 'the record has no `@part`'],
    ['a part of text', lead('source: { column: a, among: b }'), 'splits an amount'],
    ['rounded text', lead('source: { column: a, round: true }'), 'rounds an amount'],
    ['plusDays of text', lead('source: { column: a, plusDays: 1 }'), 'are for dates'],
    [
      'an attribute with spaces',
      lead('attributes: { "Job title": a }'),
      'is no name of an attribute',
    ],
    [
      'attributes as a list',
      lead('attributes: [a]'),
      'attributes are a list of names with an expression each',
    ],
    [
      'a condition that tests nothing',
      lead('source: { column: a, when: { column: b } }'),
      'the condition tests nothing',
    ],
    [
      'a condition of nothing',
      lead('source: { column: a, when: { is: b } }'),
      'does not say what it tests',
    ],
    [
      'a bad zone',
      recipe('- kind: account\n  fields: { id: id }', 'zone: Mars/Olympus'),
      '"Mars/Olympus" is no time zone',
    ],
    [
      'a bad encoding',
      recipe('- kind: account\n  fields: { id: id }', 'encoding: utf-9'),
      '"utf-9" is no encoding',
    ],
    [
      'a bad delimiter',
      recipe('- kind: account\n  fields: { id: id }', 'delimiter: ";;"'),
      'is not one character',
    ],
    [
      'a column named twice',
      recipe('- kind: account\n  fields: { id: id }', 'header: [id, name, id]'),
      'two columns are called "id"',
    ],
    [
      'lines skipped backwards',
      recipe('- kind: account\n  fields: { id: id }', 'skipLines: -1'),
      'skipLines',
    ],
    [
      'a bad currency',
      `${recipe('- kind: account\n  fields: { id: id }')}\ncurrency: EURO`,
      '"EURO" is no currency',
    ],
  ])('with %s is refused with its place', (_, text, complaint) => {
    expect(complaintOf(text)).toContain(complaint)
  })

  it('is refused with all its mistakes at once', () => {
    const complaint = complaintOf(
      lead('land: x\nsource: { column: a, value: b }\nexcluded: { value: c }'),
    )
    expect(complaint.split('\n')).toHaveLength(4)
  })
})
