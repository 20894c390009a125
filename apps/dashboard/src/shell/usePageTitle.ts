import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    document.title = `${toValue(title)} · Leadlight`
  })
}
