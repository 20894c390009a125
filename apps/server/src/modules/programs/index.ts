import { LiftPersonCountResolver, LiftPersonResolver } from './lift-record.type.js'
import { LiftRecordsResolver } from './lift-records.resolver.js'
import { TriggerMatchCountResolver, TriggerMatchResolver } from './match.type.js'
import { ProgramMatchesResolver } from './matches.resolver.js'
import { EnrolmentResolver, EnrolmentsResolver, ProgramResolver } from './program.resolver.js'
import { ProgramsResolver } from './programs.resolver.js'

export const programsModule = [
  ProgramsResolver,
  ProgramResolver,
  EnrolmentsResolver,
  EnrolmentResolver,
  ProgramMatchesResolver,
  TriggerMatchResolver,
  TriggerMatchCountResolver,
  LiftRecordsResolver,
  LiftPersonResolver,
  LiftPersonCountResolver,
] as const
