import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** The journeys through Lin Wei's studio meet at her bench, where one step is in hand at a time: one after the other. */
const atLinWeis = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.journey.ts') && readFileSync(join(import.meta.dirname, file), 'utf8').includes("'linwei'"),
)

/** One phone, two workers, as many as the cores that we promise to run on. They share the demo, but no studio of it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  workers: 2,
  projects: [
    { name: '林未 Lin Wei', testMatch: atLinWeis, workers: 1 },
    { name: '别家 the others', testIgnore: atLinWeis, workers: 1 },
  ],
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.DINGZUO_URL,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.DINGZUO_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
})
