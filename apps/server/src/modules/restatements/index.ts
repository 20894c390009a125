import { RestatementResolver } from './restatement.resolver.js'

export const restatementsModule = [RestatementResolver] as const
