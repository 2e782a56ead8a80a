import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { filesOfToday } from './filesOfToday.ts'

/** The makers' app: one page, served by the server at /studio/…, its files at /assets/studio/. */
export default defineConfig({
  base: '/assets/studio/',
  plugins: [vue({ features: { optionsAPI: false } }), filesOfToday()],
  define: {
    // vue-i18n without its old API and without its devtools.
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: true,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/media': 'http://127.0.0.1:8080' } },
  build: {
    target: ['es2022', 'safari16', 'chrome105'],
    // A data: address in a style sheet would need another word in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: 'index.html', worker: 'worker/worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js') },
    },
  },
})
