import type { MarkWords } from '@leadlight/charts'
import { useText } from '../i18n/useText.js'

/** What the marks of charts and their tables are called. */
export function useMarkWords(): MarkWords {
  const { t } = useText()
  return { partial: t('mark.partial'), open: t('mark.open'), break: t('mark.break') }
}
