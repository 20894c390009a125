import {
  KpiCellFormatted,
  KpiComparisonFormatted,
  KpiPointFormatted,
} from './formatted.resolver.js'
import { KpiResolver } from './kpi.resolver.js'
import { KpisFields } from './kpis-fields.js'
import { KpisResolver } from './kpis.resolver.js'

export const kpisModule = [
  KpisResolver,
  KpisFields,
  KpiResolver,
  KpiPointFormatted,
  KpiCellFormatted,
  KpiComparisonFormatted,
] as const
