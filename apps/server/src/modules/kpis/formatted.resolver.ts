import { Arg, FieldResolver, Resolver, Root } from 'type-graphql'

import { KpiComparisonType } from './kpi-comparison.type.js'
import { KpiPointType } from './kpi-point.type.js'
import { KpiCellType } from './kpi-slice.type.js'
import { writeValue } from './write-value.js'

const description = 'The value as people read it, in English unless a language is named.'
const locale = { nullable: true, description: 'A BCP 47 tag, such as `ko`.' } as const

@Resolver(() => KpiPointType)
export class KpiPointFormatted {
  @FieldResolver(() => String, { description })
  formatted(
    @Root() { value, format }: KpiPointType,
    @Arg('locale', () => String, locale) tag?: string | null,
  ): string {
    return writeValue(value, format, tag)
  }
}

@Resolver(() => KpiCellType)
export class KpiCellFormatted {
  @FieldResolver(() => String, { description })
  formatted(
    @Root() { value, format }: KpiCellType,
    @Arg('locale', () => String, locale) tag?: string | null,
  ): string {
    return writeValue(value, format, tag)
  }
}

@Resolver(() => KpiComparisonType)
export class KpiComparisonFormatted {
  @FieldResolver(() => String, { description })
  formatted(
    @Root() { value, format }: KpiComparisonType,
    @Arg('locale', () => String, locale) tag?: string | null,
  ): string {
    return writeValue(value, format, tag)
  }
}
