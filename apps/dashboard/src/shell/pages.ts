import type { Role } from '../gql/graphql.js'
import type { TextKey } from '../i18n/useText.js'
import type { IconName } from '../ui/icons.js'

/** A page of the navigation. */
export interface ShellPage {
  readonly name:
    | 'overview'
    | 'funnel'
    | 'leadQuality'
    | 'attribution'
    | 'nurture'
    | 'engagement'
    | 'customers'
    | 'campaigns'
    | 'segments'
    | 'metrics'
    | 'settings'
  readonly text: TextKey
  readonly icon: IconName
  readonly isForAdministrators?: boolean
}

/** The pages that somebody of a role may use, in the order of the navigation. */
export const pagesOf = (role: Role): readonly ShellPage[] =>
  PAGES.filter(({ isForAdministrators }) => role === 'ADMINISTRATOR' || !isForAdministrators)

const PAGES: readonly ShellPage[] = [
  { name: 'overview', text: 'nav.overview', icon: 'grid' },
  { name: 'funnel', text: 'nav.funnel', icon: 'funnel' },
  { name: 'leadQuality', text: 'nav.leadQuality', icon: 'gauge' },
  { name: 'attribution', text: 'nav.attribution', icon: 'share' },
  { name: 'nurture', text: 'nav.nurture', icon: 'sprout' },
  { name: 'engagement', text: 'nav.engagement', icon: 'mail' },
  { name: 'customers', text: 'nav.customers', icon: 'users' },
  { name: 'campaigns', text: 'nav.campaigns', icon: 'campaign' },
  { name: 'segments', text: 'nav.segments', icon: 'segment' },
  { name: 'metrics', text: 'nav.metrics', icon: 'metrics' },
  { name: 'settings', text: 'nav.settings', icon: 'settings', isForAdministrators: true },
]
