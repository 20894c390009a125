import { describe, expect, it } from '@jest/globals'
import type { MetricQuery } from '@leadlight/metrics'
import { SHIPPED_STAGES } from '@leadlight/metrics'
import type { Answer } from './answer/answer.js'
import { compile } from './compile.js'
import type { CompileContext } from './context.js'
import { MetricQueryError } from './errors.js'

const context: CompileContext = {
  workspaceId: 7,
  settings: {
    zone: 'UTC',
    currency: 'EUR',
    weekStart: 1,
    fiscalYearStart: 1,
    stages: SHIPPED_STAGES,
    mqlThreshold: null,
  },
  attributes: [{ attributeId: 3, name: 'salesRep', label: 'Sales rep', subject: 'lead' }],
  horizon: '2018-11-14T18:04:19Z',
  absentFacts: [],
  rollups: [],
  segments: {},
}
const period = { from: '2018-01-01', to: '2018-03-01' }

function problemsOf(
  query: Partial<MetricQuery>,
): readonly { code: string; path: string; text: string }[] {
  const plan = compile([{ metrics: [{ id: 'newLeads' }], period, ...query }], context)
  const [answer] = plan.answers([], [])
  if (!(answer instanceof MetricQueryError)) throw new Error('The question was not refused.')
  return answer.problems.map(({ code, path, message, suggestion }) => ({
    code,
    path: path.join('.'),
    text: `${message} ${suggestion ?? ''}`.trim(),
  }))
}

describe('a question that cannot be answered', () => {
  it('is refused with all of its problems at once, each with its place', () => {
    const found = problemsOf({
      metrics: [{ id: 'newLead' }, { id: 'conversionRate', params: { from: 'lead' } }],
      by: ['sorce'],
      period: { from: '2018-03-01', to: '2018-01-01' },
      segment: 'nobody',
    })
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'UNKNOWN_METRIC metrics.0.id',
      'MISSING_PARAMETER metrics.1.params.goal',
      'UNKNOWN_DIMENSION by.0',
      'UNKNOWN_SEGMENT segment',
      'BAD_PERIOD period',
    ])
    expect(found[0]?.text).toContain('`newLeads`')
    expect(found[2]?.text).toContain('`source`')
  })

  it('names what a metric can be grouped by instead', () => {
    const [problem] = problemsOf({ metrics: [{ id: 'cost' }], by: ['source'] })
    expect(problem).toMatchObject({ code: 'DIMENSION_NOT_APPLICABLE', path: 'by.0' })
    expect(problem?.text).toContain('`cost` bears `channel`, `campaign`')
  })

  it('needs a dimension to suit both units of a metric of two', () => {
    expect(problemsOf({ metrics: [{ id: 'costPerMql' }], by: ['salesRep'] })[0]?.code).toBe(
      'DIMENSION_NOT_APPLICABLE',
    )
  })

  it('tells a filter that does not apply from a group that does not', () => {
    const where = { not: { dimension: 'imputed', is: 'true' } }
    expect(problemsOf({ where })[0]).toMatchObject({
      code: 'FILTER_NOT_APPLICABLE',
      path: 'where.not',
    })
  })

  it('refuses conversions backwards, windows of no days and parameters that a metric lacks', () => {
    const rate = (params: Record<string, string | number>): string =>
      problemsOf({ metrics: [{ id: 'stageConversionRate', params }] })
        .map(({ code, path }) => `${code} ${path}`)
        .join()
    expect(rate({ from: 'sql', to: 'mql' })).toBe('BAD_PARAMETER metrics.0.params.to')
    expect(rate({ from: 'mql', to: 'sql', windowDays: 0 })).toBe(
      'BAD_PARAMETER metrics.0.params.windowDays',
    )
    expect(rate({ from: 'mql', to: 'sql', goal: 'sql' })).toBe(
      'UNKNOWN_PARAMETER metrics.0.params.goal',
    )
    expect(rate({ from: 'mql', to: 'recycled' })).toBe('UNKNOWN_STAGE metrics.0.params.to')
  })

  it('refuses two columns of one name and columns that the answer does not have', () => {
    const metrics = [{ id: 'mqls' }, { id: 'newLeads', as: 'mqls' }]
    expect(problemsOf({ metrics, orderBy: [{ column: 'time' }] }).map(({ code }) => code)).toEqual([
      'DUPLICATE_COLUMN',
      'UNKNOWN_COLUMN',
    ])
  })

  it('refuses a filter without a test, a test without a dimension, and a lone bound', () => {
    expect(problemsOf({ where: { dimension: 'source' } })[0]?.code).toBe('BAD_FILTER')
    expect(problemsOf({ where: { is: 'x' } })[0]?.code).toBe('BAD_FILTER')
    const between = ['a'] as unknown as [string, string]
    expect(problemsOf({ where: { dimension: 'source', between } })[0]?.code).toBe('BAD_FILTER')
  })

  it('refuses zones, currencies, limits and grains that make no sense', () => {
    expect(problemsOf({ period: { ...period, zone: 'Mars/Olympus' } })[0]?.code).toBe(
      'UNKNOWN_ZONE',
    )
    expect(problemsOf({ metrics: [{ id: 'revenue' }], currency: 'euro' })[0]?.code).toBe(
      'UNKNOWN_CURRENCY',
    )
    expect(problemsOf({ limit: 0 })[0]?.code).toBe('BAD_LIMIT')
    const ages = { from: '1900-01-01', to: '2018-01-01' }
    expect(problemsOf({ period: ages, grain: 'DAY' })[0]?.code).toBe('TOO_MANY_BUCKETS')
  })

  it('spoils no other question of the same request', () => {
    const good = { metrics: [{ id: 'mqls' }], period }
    const plan = compile([{ metrics: [{ id: 'none' }], period }, good], context)
    const [bad, answer] = plan.answers([[{ bucket: 1, m0: 5 }]], [])
    expect(bad).toBeInstanceOf(MetricQueryError)
    expect((answer as Answer).totals[0]?.value).toBe(5)
  })
})

describe('planning', () => {
  it('reads the rows of many metrics once', () => {
    const metrics = ['emailOpenRate', 'emailClickRate', 'emailBounceRate', 'emailsSent'].map(
      (id) => ({ id }),
    )
    const together = compile([{ metrics, period }], context)
    const apart = compile(
      metrics.map((metric) => ({ metrics: [metric], period })),
      context,
    )
    expect(together.statements).toHaveLength(1)
    expect(apart.statements).toHaveLength(1)
  })

  it('makes the same text of the same question', () => {
    const query: MetricQuery = {
      metrics: [{ id: 'mqls' }],
      by: ['salesRep'],
      grain: 'MONTH',
      period,
    }
    expect(compile([query], context).statements).toEqual(compile([query], context).statements)
  })

  it('sends values as parameters, whatever they hold', () => {
    const hostile = `x'; drop table lead_fact; --`
    const where = { dimension: 'source', is: hostile }
    const [statement] = compile([{ metrics: [{ id: 'mqls' }], period, where }], context).statements
    expect(statement?.text).not.toContain('drop table')
    expect(statement?.values).toContain(hostile)
  })

  it('says which statements fed an answer', () => {
    const plan = compile(
      [
        { metrics: [{ id: 'mqls' }], period },
        { metrics: [{ id: 'revenue' }], period, grain: 'MONTH' },
      ],
      context,
    )
    const answers = plan.answers([], []) as readonly Answer[]
    expect(answers.map((answer) => answer.statements)).toEqual([[0], [1, 2]])
  })
})
