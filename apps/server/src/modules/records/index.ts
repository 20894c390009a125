import { recordResolvers } from './record-types.js'
import { RecordEdgeResolver, RecordsResolver } from './records.resolver.js'

export const recordsModule = [RecordsResolver, RecordEdgeResolver, ...recordResolvers] as const
