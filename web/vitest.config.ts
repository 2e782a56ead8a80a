import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    css: true,
    include: ['{apps,packages}/*/src/**/*.test.ts'],
    // The words on screen must not depend on the machine's zone.
    env: { TZ: 'Asia/Shanghai' },
  },
})
