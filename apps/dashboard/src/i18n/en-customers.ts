import type { Message } from './translate.js'

/** The English texts of the page Customers. */
export const CUSTOMER_TEXTS = {
  'customers.question': 'Who comes, who stays, and what are they worth?',
  'customers.figures': 'In this period',
  'customers.movement': 'Won and lost',
  'customers.movementQuestion': 'How many customers came, and how many left?',
  'customers.won': 'New customers',
  'customers.lost': 'Lost customers',
  'customers.retention': 'Retention',
  'customers.retentionQuestion':
    'Of those who became customers in a month, how many came back in the months since?',
  'customers.measure': 'Show',
  'customers.measure.active': 'Active in the month',
  'customers.measure.rolling': 'Active then or later',
  'customers.measure.revenue': 'Revenue kept',
  'customers.measure.recurring': 'Net revenue retention',
  'customers.activity': 'Active is who',
  'customers.activity.BOUGHT': 'Buys or subscribes',
  'customers.activity.CUSTOMER': 'Has not been lost',
  'customers.activity.ENGAGED': 'Engages with us',
  'customers.cohort': 'Since',
  'customers.size': 'Customers',
  'customers.overall': 'All that are due',
  'customers.provisional': 'So far: the month is not over',
  'customers.triangleNote':
    'An empty cell lies ahead; an outlined one is not over yet and may still rise.',
  'customers.noCustomers': 'Nobody became a customer in this period',
  'customers.survival': 'How long they stay',
  'customers.survivalQuestion':
    'The share still there after so many days; customers of today count as far as they were seen',
  'customers.survivalNone': 'Nobody can be told to have left',
  'customers.survivalNoneText':
    'Import subscriptions, orders or renewals: without them no end is known.',
  'customers.survivalAll': 'Nobody has left so far',
  'customers.survivalSummary': '{ended} of {n} have left; {median}.',
  'customers.median': 'half are gone after {days} days',
  'customers.noMedian': 'more than half are still there',
  'customers.day': 'Days',
  'customers.share': 'Still there',
  'customers.lower': '95 % from',
  'customers.upper': '95 % to',
  'customers.atRisk': 'Seen until then',
} as const satisfies Readonly<Record<string, Message>>
