import { EnrolmentResolver, EnrolmentsResolver, ProgramResolver } from './program.resolver.js'
import { ProgramsResolver } from './programs.resolver.js'

export const programsModule = [
  ProgramsResolver,
  ProgramResolver,
  EnrolmentsResolver,
  EnrolmentResolver,
] as const
