import '@fontsource-variable/inter/opsz.css'
import './design/tokens.css'
import './design/base.css'
import './design/table.css'
import './design/print.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.js'

createApp(App).use(router).mount('#app')
