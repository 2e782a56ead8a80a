import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/**
 * One entry per page; the server's templates look the files up in dist/.vite/manifest.json:
 * `src/pages/design.ts` for the script, `style.css` for the one style sheet that all pages share.
 */
export const entries = ['design', 'checkout', 'order', 'film', 'home', 'booking', 'waiting', 'found']

export default defineConfig({
  base: '/assets/shop/',
  plugins: [vue({ features: { optionsAPI: false } })],
  build: {
    target: ['es2022', 'safari16', 'chrome105'],
    manifest: true,
    cssCodeSplit: false,
    // A data: address in a style sheet would need another word in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(entries.map((name) => [name, `src/pages/${name}.ts`])),
    },
  },
})
