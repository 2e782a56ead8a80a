/**
 * How a film page feels on a slow phone and a slow line: four times the work for each instruction, 1.6 Mbit/s with 150 ms of delay, an
 * empty cache. Prints a line of JSON per visit and a summary with the worst: node page.js HOUSE VISITS
 */
import { chromium } from '@playwright/test'

const [house = 'http://localhost:8080', visits = '5'] = process.argv.slice(2)
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2, locale: 'zh-CN' }
const SLOW_CPU = 4
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
/** Interactions under 16 ms are not reported by a browser; they feel like nothing. */
const UNFELT = 16
/** A film's hotspots show while it plays; the demo's films run 40 s at most. */
const FILM_LASTS = 60_000

/** The first film of a studio that can be tapped. @param {import('@playwright/test').Browser} browser */
async function filmOf(browser) {
  const page = await browser.newPage(PHONE)
  for (const shop of ['zhangchen', 'linwei', 'zhiyu', 'chenyi']) {
    await page.goto(`${house}/${shop}`)
    const film = await page.locator('a[href*="/f/"]').first().getAttribute('href', { timeout: 5_000 }).catch(() => null)
    if (film) {
      await page.close()
      return new URL(film, house).href
    }
  }
  throw new Error('no film in the demo’s shops')
}

/** @param {import('@playwright/test').Browser} browser @param {string} film */
async function visit(browser, film) {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  await line.send('Network.emulateNetworkConditions', SLOW_LINE)
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU })
  const kinds = new Map()
  let scriptBytes = 0
  let requests = 0
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  line.on('Network.requestWillBeSent', () => requests++)
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Script') scriptBytes += encodedDataLength
  })
  await page.addInitScript(() => {
    const felt = { fcp: 0, lcp: 0, lcpOf: '', taps: /** @type {number[]} */ ([]) }
    Object.assign(window, { felt })
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      felt.lcp = entry.startTime
      felt.lcpOf = /** @type {any} */ (entry).element?.tagName ?? ''
    })).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((entry) => (felt.fcp = entry.startTime))).observe({ type: 'paint', buffered: true })
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => felt.taps.push(entry.duration))).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }))
  })
  await page.goto(film, { waitUntil: 'load' })
  await page.locator('.hotspot').first().tap({ timeout: FILM_LASTS })
  await page.getByRole('dialog').waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))))
  const felt = await page.evaluate(() => /** @type {any} */ (window).felt)
  await context.close()
  return {
    scriptKb: Math.round(scriptBytes / 102.4) / 10,
    requests,
    fcpMs: Math.round(felt.fcp),
    lcpMs: Math.round(felt.lcp),
    lcpOf: felt.lcpOf,
    tapMs: Math.max(UNFELT, ...felt.taps),
  }
}

const browser = await chromium.launch({
  executablePath: process.env.DINGZUO_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'],
})
try {
  const film = await filmOf(browser)
  /** @type {Awaited<ReturnType<typeof visit>>[]} */
  const all = []
  for (let nth = 1; nth <= Number(visits); nth++) {
    const seen = await visit(browser, film)
    console.log(JSON.stringify({ bench: 'page', visit: nth, ...seen }))
    all.push(seen)
  }
  const worst = (/** @type {'scriptKb' | 'requests' | 'fcpMs' | 'lcpMs' | 'tapMs'} */ field) => Math.max(...all.map((each) => each[field]))
  console.log(JSON.stringify({
    bench: 'page', film: new URL(film).pathname, browser: browser.version(), slowerCpu: SLOW_CPU, lineKbit: 1_600, delayMs: 150, visits: all.length,
    scriptKb: worst('scriptKb'), requests: worst('requests'), fcpMs: worst('fcpMs'), lcpMs: worst('lcpMs'), tapMs: worst('tapMs'),
  }))
} finally {
  await browser.close()
}
