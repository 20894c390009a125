import { CatalogueResolver } from './catalogue.resolver.js'
import { DimensionResolver } from './dimension.resolver.js'
import { MetricResolver } from './metric.resolver.js'

export const catalogueModule = [CatalogueResolver, MetricResolver, DimensionResolver] as const
