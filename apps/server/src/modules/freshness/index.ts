import { FreshnessResolver } from './freshness.resolver.js'

export const freshnessModule = [FreshnessResolver] as const
