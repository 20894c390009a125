import { ActivityResolver, LeadResolver } from './lead.resolver.js'
import { LeadsResolver } from './leads.resolver.js'

export const leadsModule = [LeadsResolver, LeadResolver, ActivityResolver] as const
