import { shallowRef, watch, type ShallowRef } from 'vue'

/** `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

/** The same word as in theme.js, which runs before the first paint. */
const KEY = 'leadlight.theme'

function stored(): Theme {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  } catch {
    return 'system'
  }
}

function store(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Storage may be forbidden: the choice then holds for this page only.
  }
}

/** The theme of this browser. */
export function useTheme(): ShallowRef<Theme> {
  const theme = shallowRef(stored())
  watch(theme, (next) => {
    store(next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
  })
  return theme
}
