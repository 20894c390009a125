import { describe, expect, it } from '@jest/globals'
import { filesBelow, textOf } from './repository.js'

const files = filesBelow()

// 'packages/x/src/utils/y.ts'; a name that holds anything says nothing
const leftovers = /(^|\/)(utils?|helpers?|common|shared|lib|misc)\//

// Put together here, so that this file does not find itself.
const unfinished = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
)

describe('the layout of the house', () => {
  it('names every folder for what it holds', () => {
    expect(files.filter((file) => leftovers.test(file))).toEqual([])
  })

  it('leaves nothing unfinished in a comment', () => {
    const source = files.filter((file) =>
      /\.(ts|vue|js|cjs|sql|ya?ml|css|html)$|Dockerfile|\.ci\//.test(file),
    )
    expect(source.length).toBeGreaterThan(50)
    expect(source.filter((file) => unfinished.test(textOf(file)))).toEqual([])
  })

  it('keeps every file within one idea, long tables of test cases apart', () => {
    const long = files
      .filter((file) => /\.(ts|vue|js|cjs)$/.test(file) && !file.endsWith('.test.ts'))
      .filter((file) => textOf(file).split('\n').length > 400)
    expect(long).toEqual([])
  })

  it('names files in kebab-case, components and composables by their own name', () => {
    const allowed =
      /\/([a-z0-9]+([-.][a-z0-9]+)*|[A-Z][A-Za-z0-9]*\.vue|[A-Z][A-Za-z0-9]*\.test\.ts|use[A-Z][A-Za-z0-9]*(\.test)?\.ts)$/
    const named = files.filter((file) => /^(packages|apps)\/.*\/src\/.*\.(ts|vue)$/.test(file))
    expect(named.filter((file) => !allowed.test(file))).toEqual([])
  })
})
