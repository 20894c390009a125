/** The wording of the rules below; a new one is a rebuild, and charts get a break there. */
export const ACTOR_RULES_VERSION = 1

/** Mail gateways that follow links before a person sees the message, by their user agents. */
const SCANNERS = ['barracuda', 'proofpoint', 'mimecast', 'symantec']

/** What programs that read the web call themselves: `Googlebot/2.1`, `SomeCrawler`. */
const ROBOTS = 'crawler|spider|headlesschrome|bot[-/;)+]'

/**
 * Who acted, as SQL over an activity: what the source says, else what the signals say. Mail
 * programs that fetch images on delivery call themselves `Mozilla/5.0` and nothing more; a form that
 * the source took for spam was filled in by a machine, whatever else is said of it. People
 * count as `human` and `unknown` alike; what is neither of the others is unknown.
 */
export const actorClass = (activity: string): string => `(case
  when ${activity}.type = 'formSubmitted' and ${activity}.detail = 'spam' then 'scanner'
  when ${activity}.actor is not null then ${activity}.actor
  when ${activity}.user_agent is null then 'unknown'
  when ${activity}.type = 'emailOpened' and ${activity}.user_agent = 'Mozilla/5.0' then 'machineOpen'
  when ${activity}.type in ('emailOpened', 'emailClicked') and ${activity}.user_agent ~* '(${SCANNERS.join('|')})' then 'scanner'
  when ${activity}.type in ('visit', 'pageView', 'formSubmitted') and ${activity}.user_agent ~* '(${ROBOTS})' then 'scanner'
  else 'unknown' end)`

/** Whether a person acted, as far as anybody can tell. */
export const byPerson = (activity: string): string =>
  `${actorClass(activity)} in ('human', 'unknown')`
