export type * from './frame/frame.js'
export type * from './frame/note.js'
export { PARTS } from './frame/frame.js'
export type * from './language/definition.js'
export { UNITS } from './language/definition.js'
export type * from './language/source.js'
export { SOURCES } from './language/source.js'
export type * from './estimate/estimate.js'
export { estimatorOf } from './estimate/estimators.js'
export type * from './language/estimator-id.js'
export type * from './language/dimension.js'
export type * from './language/fact.js'
export type * from './language/measure.js'
export type * from './language/parameter.js'
export { COST_BASES, STATISTICS } from './language/parameter.js'
export type * from './query/filter.js'
export type * from './query/grain.js'
export { GRAINS } from './query/grain.js'
export type * from './query/metric-query.js'
export type * from './query/period.js'
export { COMPARISONS, PERIOD_PRESETS } from './query/period.js'
export type { ThresholdVersion } from './workspace/mql-threshold.js'
export { changeThreshold, thresholdsOf } from './workspace/mql-threshold.js'
export {
  scoreBandNames,
  scoreBandsOf,
  scoreBandsProblem,
  SHIPPED_SCORE_BANDS,
} from './workspace/score-bands.js'
export type * from './workspace/workspace-settings.js'
export { SHIPPED_STAGES } from './workspace/workspace-settings.js'
export type * from './workspace/follow-up-rule.js'
export { followUpProblem, SHIPPED_FOLLOW_UP } from './workspace/follow-up-rule.js'
export type * from './format/change.js'
export { changeBetween, changeTone } from './format/change.js'
export type * from './format/format-change.js'
export { formatChange } from './format/format-change.js'
export type * from './format/format-value.js'
export { formatValue, NO_VALUE } from './format/format-value.js'
export type * from './calendar/bucket.js'
export { bucketsOf, isPartial, MAX_BUCKETS } from './calendar/bucket.js'
export type * from './calendar/business-hours.js'
export {
  addBusinessTime,
  businessTimeBetween,
  SHIPPED_BUSINESS_HOURS,
} from './calendar/business-hours.js'
export type * from './calendar/calendar.js'
export type { Calendar } from './calendar/retail-year.js'
export { CALENDARS } from './calendar/retail-year.js'
export type * from './calendar/resolve-period.js'
export { comparisonPeriod, isPeriodProblem, resolvePeriod } from './calendar/resolve-period.js'
export { compareInstants, dayOf, isZone, nextDay, startOfDay } from './calendar/zone-time.js'
export { CATALOG, findMetric } from './catalog/catalog.js'
export { DIMENSIONS } from './catalog/dimensions.js'
export { factOf, FACTS } from './catalog/facts.js'
export {
  attachmentOf,
  hasManyValues,
  dimensionsOf,
  factsOf,
  kindOf,
  measuresOf,
  partOf,
} from './catalog/attachments.js'
export type * from './catalog/attribution-models.js'
export { ATTRIBUTION_MODELS } from './catalog/attribution-models.js'
export { decimalOf, quotientOf } from './value/decimal.js'
export type * from './value/metric-value.js'
export { measuredValue } from './value/metric-value.js'
export type * from './format/format-bucket.js'
export { formatBucket } from './format/format-bucket.js'
export { valueName } from './format/value-name.js'
export type * from './format/locale.js'
export { minorDigits, UNUSUAL_MINOR_DIGITS } from './format/currency.js'
export type * from './value/comparison.js'
export { compareValues } from './value/comparison.js'
export type * from './catalog/equivalents.js'
export { EQUIVALENTS, equivalentsOf } from './catalog/equivalents.js'
export type * from './language/record.js'
export { DISTINCT_RECORDS, recordShape, RECORDS } from './catalog/records.js'
export type * from './query/cell-query.js'
export { questionOf } from './query/cell-query.js'
export type * from './explain/part-units.js'
export { partUnits } from './explain/part-units.js'
export type * from './explain/write-sum.js'
export { writeSum } from './explain/write-sum.js'
export { writeCatalogue } from './explain/write-catalogue.js'
export { choicesOf } from './catalog/parameter-choices.js'
