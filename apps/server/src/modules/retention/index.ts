import {
  RetentionMemberResolver,
  RetentionMembersResolver,
  RetentionResolver,
} from './retention.resolver.js'

export const retentionModule = [
  RetentionResolver,
  RetentionMembersResolver,
  RetentionMemberResolver,
] as const
