import '@fontsource-variable/inter/opsz.css'
import './design/tokens.css'
import './design/base.css'
import './design/table.css'
import './design/print.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.js'
import { askEarly } from './shell/useShell.js'

// After an upgrade an open page asks for chunks that are gone: the new page knows the new ones.
window.addEventListener('vite:preloadError', () => window.location.reload())

askEarly(window.location.pathname)
createApp(App).use(router).mount('#app')
