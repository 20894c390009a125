/** The wording of the rules below; a new one is a rebuild, and charts get a break there. */
export const ACTOR_RULES_VERSION = 1

export type ActorClass = 'human' | 'machineOpen' | 'scanner' | 'unknown'

/** A rule that says who acted; the first that holds decides. */
export interface ActorRule {
  readonly id: string
  /** The version of the rules since which it is in force. */
  readonly since: number
  /** Why, in a sentence. */
  readonly reason: string
  /** When it holds, as SQL over an activity. */
  readonly when: (activity: string) => string
  /** Whom it names, or that it takes the source's word. */
  readonly says: ActorClass | 'source'
}

/** Mail gateways that follow links before a person sees the message, by their user agents. */
const SCANNERS = ['barracuda', 'proofpoint', 'mimecast', 'symantec']

/** What programs that read the web call themselves: `Googlebot/2.1`, `SomeCrawler`. */
const ROBOTS = 'crawler|spider|headlesschrome|bot[-/;)+]'

/** The rules in their order. People count as `human` and `unknown` alike. */
export const ACTOR_RULES: readonly ActorRule[] = [
  {
    id: 'spamForm',
    since: 1,
    reason:
      'A form that the source took for spam was filled in by a machine, whatever else is said.',
    when: (a) => `${a}.type = 'formSubmitted' and ${a}.detail = 'spam'`,
    says: 'scanner',
  },
  {
    id: 'told',
    since: 1,
    reason: 'The source says who it was, and it has seen more than it passes on.',
    when: (a) => `${a}.actor is not null`,
    says: 'source',
  },
  {
    id: 'noSignal',
    since: 1,
    reason: 'Without a user agent there is nothing to tell by.',
    when: (a) => `${a}.user_agent is null`,
    says: 'unknown',
  },
  {
    id: 'prefetch',
    since: 1,
    reason:
      'Mail programs that fetch images on delivery, before anybody reads, call themselves `Mozilla/5.0` and nothing more.',
    when: (a) => `${a}.type = 'emailOpened' and ${a}.user_agent = 'Mozilla/5.0'`,
    says: 'machineOpen',
  },
  {
    id: 'gateway',
    since: 1,
    reason:
      'Mail gateways open messages and follow their links to look for harm, and say who they are.',
    when: (a) =>
      `${a}.type in ('emailOpened', 'emailClicked') and ${a}.user_agent ~* '(${SCANNERS.join('|')})'`,
    says: 'scanner',
  },
  {
    id: 'robot',
    since: 1,
    reason: 'Programs that read the web for others say so in their user agent.',
    when: (a) =>
      `${a}.type in ('visit', 'pageView', 'formSubmitted') and ${a}.user_agent ~* '(${ROBOTS})'`,
    says: 'scanner',
  },
]

/** Who acted, as SQL over an activity, by the rules; what none of them names is unknown. */
export const actorClass = (activity: string): string => {
  const cases = ACTOR_RULES.map(
    ({ when, says }) =>
      `when ${when(activity)} then ${says === 'source' ? `${activity}.actor` : `'${says}'`}`,
  )
  return `(case ${cases.join('\n  ')}\n  else 'unknown' end)`
}
