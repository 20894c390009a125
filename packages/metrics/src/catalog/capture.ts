import type { MetricDefinition } from '../language/definition.js'
import { costBasis, FIRST_VERSION } from './parts.js'

/** Capture: strangers become leads. */
export const CAPTURE: readonly MetricDefinition[] = [
  {
    id: 'newLeads',
    name: 'New leads',
    lifecycle: 'CAPTURE',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many new people can marketing work with?',
    formula: 'people created in the period, still reachable when their month of creation ends',
    population:
      'Canonical people (merges resolved) who were not customers, competitors, internal or test records when they came in, and who had not lost every known channel by the end of the calendar month of their creation.',
    caveats: ['Provisional until the month of creation is over.'],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'lead',
        anchor: 'created_at',
        aggregate: 'count',
        where: [{ column: 'new_lead', is: true }],
      },
    },
  },
  {
    id: 'newLeadsGross',
    name: 'New leads, gross',
    lifecycle: 'CAPTURE',
    unit: 'COUNT',
    direction: 'UP',
    additivity: 'ADDITIVE',
    about: 'How many new people came in, reachable or not?',
    formula: 'people created in the period',
    population:
      'Canonical people (merges resolved) who were not customers, competitors, internal or test records when they came in.',
    caveats: [],
    version: FIRST_VERSION,
    parameters: [],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'lead',
        anchor: 'created_at',
        aggregate: 'count',
        where: [{ column: 'new_gross', is: true }],
      },
    },
  },
  {
    id: 'costPerLead',
    name: 'Cost per lead',
    lifecycle: 'CAPTURE',
    unit: 'MONEY',
    direction: 'DOWN',
    additivity: 'NON_ADDITIVE',
    about: 'What does a new lead cost?',
    formula: 'cost ÷ new leads',
    population: 'Costs of the period over the new leads of the same period.',
    caveats: ['Spend comes before the leads that it brings.'],
    version: FIRST_VERSION,
    parameters: [costBasis],
    computation: { kind: 'derived', numerator: 'cost', denominator: 'newLeads' },
  },
]
