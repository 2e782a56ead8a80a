import { expect, test } from '@playwright/test'
import { WebKit, webkitMissing } from './webkit.ts'

/** Many buyers sit in an iPhone's web view. Where no WebKit can be had or started, that is said aloud, and no fault. */
test('在 WebKit 里选好、去下单 choosing and going to the checkout in WebKit', async ({ baseURL }) => {
  const missing = webkitMissing()
  const browser = missing ? null : await WebKit.start().catch((caught: unknown) => String(caught))
  const skipped = typeof browser === 'string' ? browser : missing
  if (skipped) process.stderr.write(`WebKit 冒烟旅程已跳过 the WebKit smoke was SKIPPED: ${skipped}\n`)
  test.skip(skipped !== null, skipped ?? '')
  if (!(browser instanceof WebKit)) return

  try {
    await browser.open(`${baseURL}/zhangchen/f/base?lang=zh-CN`)
    await browser.sees('.foot-price', /^¥[\d,]+\.\d\d$/)
    await browser.sees('.foot-reason', /\S/)

    await browser.open(`${baseURL}/zhangchen/d/wallet?lang=zh-CN`)
    await browser.sees('.foot-price', /^¥[\d,]+\.\d\d$/)
    const before = await browser.words('.foot-price')
    await browser.click('.choice:has(input[value="goat-black"])')
    await browser.isAt(/leather=goat-black/)
    await expect.poll(() => browser.words('.foot-price').catch(() => before), { timeout: 60_000 }).not.toBe(before)
    await browser.sees('.foot-date', /\d+月\d+日/)

    await browser.click('.foot-bar button[type=submit]')
    await browser.isAt(/\/zhangchen\/checkout\?/)
    await browser.sees('.checkout h1', /确认定做/)
    await browser.sees('.checkout .piece', /山羊皮/)
    await browser.sees('.consents', /为完成这份订单使用/)
  } finally {
    await browser.stop()
  }
})
