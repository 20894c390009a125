import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { operationModules } from './operation-modules.js'

const SERVER = 'http://localhost:4000'

// Vite reads its configuration from a default export.
export default defineConfig({
  plugins: [vue(), operationModules()],
  server: { proxy: { '/graphql': SERVER, '/session': SERVER } },
  build: {
    target: 'es2023',
    // A file inlined as a data: address would need a wider content policy.
    assetsInlineLimit: 0,
  },
})
