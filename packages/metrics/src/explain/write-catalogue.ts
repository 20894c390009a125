import { dimensionsOf } from '../catalog/attachments.js'
import { CATALOG, findMetric } from '../catalog/catalog.js'
import { DIMENSIONS } from '../catalog/dimensions.js'
import { EQUIVALENTS } from '../catalog/equivalents.js'
import type { Equivalent } from '../catalog/equivalents.js'
import type { Additivity, Lifecycle, MetricDefinition, Unit } from '../language/definition.js'
import type { Parameter } from '../language/parameter.js'

const LIFECYCLES: Readonly<Record<Lifecycle, string>> = {
  ATTRACT: 'Attract',
  CAPTURE: 'Capture',
  NURTURE: 'Nurture',
  CONVERT: 'Convert',
  EXPAND: 'Expand',
}

const UNITS: Readonly<Record<Unit, string>> = {
  COUNT: 'count',
  RATIO: 'ratio, 0 to 1',
  MONEY: 'money',
  DAYS: 'days',
  HOURS: 'hours',
  NUMBER: 'number',
}

const ADDITIVITIES: Readonly<Record<Additivity, string>> = {
  ADDITIVE: 'adds up over time and groups',
  SEMI_ADDITIVE: 'adds up over groups, not over time',
  NON_ADDITIVE: 'does not add up: totals are measured anew',
}

const DIRECTIONS = { UP: 'more is better', DOWN: 'less is better', NONE: 'neither is better' }

/** The catalogue as a page of Markdown. */
export function writeCatalogue(): string {
  return [
    '# Metrics',
    '',
    'Every number of the product, as the catalogue in `packages/metrics/src/catalog` defines it. This page is written by `npm run docs:metrics`; change the catalogue, not the page.',
    '',
    ...Object.entries(LIFECYCLES).flatMap(([id, name]) => lifecycle(id, name)),
    '## What other tools call it',
    '',
    'Where one name stands for several numbers, and what to read here instead. Each reading names where the tool states it.',
    '',
    ...EQUIVALENTS.flatMap(equivalent),
  ].join('\n')
}

function lifecycle(id: string, name: string): readonly string[] {
  const metrics = CATALOG.filter((metric) => metric.lifecycle === id)
  return metrics.length === 0 ? [] : [`## ${name}`, '', ...metrics.flatMap(metric)]
}

function metric(definition: MetricDefinition): readonly string[] {
  const { id, name, about, formula, population, caveats, parameters, version } = definition
  return [
    `### ${name}`,
    '',
    about,
    '',
    ...table(
      ['', ''],
      [
        ['Id', `\`${id}\``],
        ['Formula', formula],
        ['Who is counted', population],
        ['Unit', `${UNITS[definition.unit]}; ${DIRECTIONS[definition.direction]}`],
        ['Adding up', ADDITIVITIES[definition.additivity]],
        ['By', dimensions(definition)],
        ['Version', `${version.number}, since ${version.since}`],
      ],
    ),
    ...(parameters.length === 0
      ? []
      : [
          ...table(
            ['Parameter', 'Takes', 'Left out', 'Meaning'],
            parameters.map((parameter) => [
              `\`${parameter.name}\``,
              takes(parameter),
              leftOut(parameter),
              parameter.about,
            ]),
          ),
        ]),
    ...(definition.breaks ?? []).map(({ since, text }) => `- From ${since} on: ${text}`),
    ...caveats.map((caveat) => `- ${caveat}`),
    ...(caveats.length + (definition.breaks?.length ?? 0) === 0 ? [] : ['']),
  ]
}

function dimensions(definition: MetricDefinition): string {
  const profile = DIMENSIONS.filter(({ kind }) => kind === 'profile').map(({ id }) => id)
  const ids = dimensionsOf(definition, profile)
  return ids.length === 0 ? 'nothing' : ids.map((id) => `\`${id}\``).join(', ')
}

const takes = ({ type, choices }: Parameter): string =>
  choices ? choices.map((choice) => `\`${choice}\``).join(', ') : type

function leftOut({ default: shipped, required }: Parameter): string {
  if (required) return 'refused'
  return shipped === null ? '–' : `\`${String(shipped)}\``
}

function equivalent({ name, metrics, ours, elsewhere }: Equivalent): readonly string[] {
  const offered = metrics.filter((id) => findMetric(id))
  return [
    `### ${name}`,
    '',
    `Here: ${offered.length === 0 ? 'not offered yet' : offered.map((id) => `\`${id}\``).join(', ')}. ${ours}`,
    '',
    ...table(
      ['Tool', 'Reads it as', 'Says so in'],
      elsewhere.map(({ tool, means, source }) => [tool, means, source]),
    ),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}
