/** A number that goes by one name in several tools and means something else in each. */
export interface Equivalent {
  /** What people call it. */
  readonly name: string
  /** What this product offers instead, or under that name. */
  readonly metrics: readonly string[]
  /** One sentence on the reading that was chosen. */
  readonly ours: string
  readonly elsewhere: readonly ForeignReading[]
}

/** How one tool reads a name, and where it says so. */
export interface ForeignReading {
  readonly tool: string
  readonly means: string
  readonly source: string
}

const HUBSPOT_EMAIL = 'HubSpot Knowledge Base, analysing marketing e-mails'
const MARKETO_MODELS =
  'https://experienceleague.adobe.com/en/docs/marketo-measure/using/introduction-to-marketo-measure/overview-resources/marketo-measure-attribution-models'
const POSTHOG_FUNNELS = 'https://posthog.com/docs/product-analytics/funnels'
const MARKETO_STAGES = 'Marketo Measure documentation, custom stages and boomerang stages'

/** Where tools disagree most, and what to read here instead. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    name: 'CTR of an e-mail',
    metrics: ['emailClickRate', 'emailClickToOpenRate'],
    ours: 'No metric is called CTR, because the three readings differ by a factor: the denominator is in the name.',
    elsewhere: [
      { tool: 'HubSpot', means: 'people who clicked ÷ people who opened', source: HUBSPOT_EMAIL },
      {
        tool: 'Account Engagement',
        means: 'clicks ÷ delivered, where clicking a link again counts again',
        source: 'Salesforce Help, metrics of e-mail reports in Account Engagement',
      },
      {
        tool: 'Mautic',
        means: 'people who clicked ÷ sent, bounces included',
        source: 'Mautic’s source code, statistics of e-mails',
      },
    ],
  },
  {
    name: 'Open rate',
    metrics: ['emailOpenRate', 'emailOpenRateRaw'],
    ours: 'Opens that only a machine made leave numerator and denominator; the raw rate stands beside it.',
    elsewhere: [
      { tool: 'HubSpot', means: 'opens ÷ delivered', source: HUBSPOT_EMAIL },
      {
        tool: 'HubSpot, adjusted for bots',
        means: 'reliable opens ÷ (delivered − unreliable opens)',
        source: HUBSPOT_EMAIL,
      },
      {
        tool: 'Mautic',
        means: 'read ÷ sent, bounces included',
        source: 'Mautic’s source code, statistics of e-mails',
      },
    ],
  },
  {
    name: 'U-shaped attribution',
    metrics: ['attributedRevenue', 'attributedConversions'],
    ours: 'Each reading is a model of its own, named after its vendor: `uShapedMarketo`, `uShapedHubspot`, `positionBased`.',
    elsewhere: [
      {
        tool: 'Marketo Measure',
        means: 'half to the first touch, half to the one that created the lead',
        source: MARKETO_MODELS,
      },
      {
        tool: 'HubSpot',
        means: '40 % to the first touch, 40 % to the one that created the lead, 20 % between them',
        source: 'HubSpot Knowledge Base, attribution models',
      },
      {
        tool: 'Matomo, PostHog, Salesforce',
        means: '40 % to the first touch, 40 % to the last, 20 % between them',
        source: 'Matomo’s guide to multi-channel attribution',
      },
    ],
  },
  {
    name: 'Conversion window',
    metrics: ['conversionRate', 'stageConversionRate'],
    ours: 'Set by `windowDays`, counted from each person’s own start, and free to run past the end of the period; left out it never ends.',
    elsewhere: [
      {
        tool: 'dbt MetricFlow',
        means: 'unlimited unless one is set',
        source: 'https://docs.getdbt.com/docs/build/conversion',
      },
      {
        tool: 'PostHog',
        means: '14 days unless another is set, and never past the range that is shown',
        source: POSTHOG_FUNNELS,
      },
      {
        tool: 'HubSpot',
        means: 'every step within the range that is shown, in order',
        source: 'HubSpot Knowledge Base, funnel reports',
      },
    ],
  },
  {
    name: 'A stage that was skipped',
    metrics: ['mqls', 'stageConversionRate'],
    ours: 'It counts as reached at the moment of the next stage, and is marked as imputed.',
    elsewhere: [
      {
        tool: 'HubSpot, all stages',
        means: 'who skips one leaves the report',
        source: 'HubSpot Knowledge Base, funnel reports',
      },
      {
        tool: 'HubSpot, any stage',
        means: 'counted where they turn up',
        source: 'HubSpot Knowledge Base, funnel reports',
      },
      { tool: 'Marketo Measure', means: 'filled in', source: MARKETO_STAGES },
    ],
  },
  {
    name: 'Becoming an MQL twice',
    metrics: ['mqls', 'mqlEvents', 'reMqls'],
    ours: 'The first entry, all entries and the repeated ones are three metrics.',
    elsewhere: [
      {
        tool: 'Marketo Measure',
        means: 'the last entry, unless repeated ones are kept',
        source: MARKETO_STAGES,
      },
      {
        tool: 'Marketo Measure, boomerang stages',
        means: 'each entry, up to ten',
        source: MARKETO_STAGES,
      },
      {
        tool: 'HubSpot',
        means: 'the present value of the field, which may go back',
        source: 'HubSpot Knowledge Base, lifecycle stages',
      },
    ],
  },
  {
    name: 'ROI',
    metrics: ['roi', 'revenueToCost'],
    ours: 'ROI is what remains after the cost, break-even at 0; the plain ratio, break-even at 1, is called `revenueToCost`. Either can follow the date of the sale or of the spending.',
    elsewhere: [
      {
        tool: 'Marketo Measure, simple ROI',
        means: 'revenue of deals closed in the period ÷ cost',
        source: 'Marketo Measure documentation, ROI dashboard',
      },
      {
        tool: 'Marketo Measure, realised ROI',
        means: 'revenue of touches in the period, whenever closed ÷ cost',
        source: 'Marketo Measure documentation, ROI dashboard',
      },
      {
        tool: 'HubSpot',
        means: '(revenue − spend) ÷ spend, where each account chooses which revenue',
        source: 'HubSpot Knowledge Base, campaign ROI',
      },
    ],
  },
  {
    name: 'Churn rate',
    metrics: ['churnRate', 'logoRetention', 'churnEvents'],
    ours: 'Only who was a customer when the period began can be lost in it, so rate and retention add up to one.',
    elsewhere: [
      {
        tool: 'Stripe',
        means: 'lost in 30 days ÷ (there 30 days ago + new since)',
        source: 'https://support.stripe.com/questions/calculating-subscriber-churn-rate-in-billing',
      },
      {
        tool: 'PostHog',
        means: 'lost ÷ everybody seen in the period',
        source: 'PostHog documentation, revenue and churn',
      },
    ],
  },
  {
    name: 'CSAT',
    metrics: ['csat'],
    ours: 'The share of the two best answers; on longer scales the two best as well.',
    elsewhere: [
      {
        tool: 'Delighted',
        means: 'answers of 4 or 5 ÷ all answers',
        source: 'https://help.delighted.com/article/240-how-is-csat-calculated',
      },
      {
        tool: 'SmartSurvey',
        means: 'the mean answer ÷ the best possible one',
        source: 'SmartSurvey Help, customer satisfaction questions',
      },
    ],
  },
  {
    name: 'E-mail rates by month',
    metrics: ['emailOpenRate', 'emailClickRate'],
    ours: 'What became of the messages of a month, whenever it did; numerator and denominator speak of the same messages.',
    elsewhere: [
      {
        tool: 'Marketo, Email Insights',
        means: 'by the month of sending',
        source: 'Marketo Engage documentation, Email Insights',
      },
      {
        tool: 'Marketo, Revenue Explorer',
        means: 'by the month of each event',
        source: 'Marketo Engage documentation, e-mail analysis',
      },
    ],
  },
  {
    name: 'Won deals in another currency',
    metrics: ['revenue', 'averageOrderValue', 'attributedRevenue'],
    ours: 'Every line at the rate of its own day, at most seven days old; a line without one is left out and counted.',
    elsewhere: [
      {
        tool: 'HubSpot',
        means: 'the rate of the closing date',
        source: 'HubSpot Knowledge Base, currencies of deals',
      },
      {
        tool: 'Marketo Measure in a CRM',
        means: 'one fixed rate',
        source: 'Marketo Measure documentation, currencies',
      },
      { tool: 'Spreadsheets', means: 'today’s rate for all', source: 'common practice' },
    ],
  },
]

/** The names under which other tools tell something like this metric. */
export function equivalentsOf(metric: string): readonly Equivalent[] {
  return EQUIVALENTS.filter(({ metrics }) => metrics.includes(metric))
}
