import { expect, type Page } from '@playwright/test'

/** What a buyer writes on the one screen of the checkout. */
export async function fillIn(page: Page) {
  await page.locator('input[autocomplete=name]').fill('李秋')
  await page.locator('input[autocomplete=tel]').fill('13900000000')
  await page.locator('select').first().selectOption('浙江省')
  await page.locator('select').nth(1).selectOption('杭州市')
  await page.locator('input[autocomplete=address-level3]').fill('西湖区')
  await page.locator('input[autocomplete=street-address]').fill('文三路 1 号')
}

/** Ticks every consent, once the offer that asks for them is there. */
export async function consent(page: Page) {
  const ticks = page.locator('.consents input')
  await expect(ticks.first()).toBeVisible()
  for (const tick of await ticks.all()) {
    await expect(tick).not.toBeChecked()
    await tick.check()
  }
}

/** Orders the wallet and stops at its own page, not yet paid. */
export async function orderWallet(page: Page, words: { order: string; submit: RegExp; later: string }) {
  await page.goto('/zhangchen/d/wallet')
  await expect(page.locator('.foot-date')).toBeVisible()
  await page.getByRole('button', { name: words.order, exact: true }).click()
  await fillIn(page)
  await consent(page)
  await page.getByRole('button', { name: words.submit }).click()
  await page.getByRole('link', { name: words.later, exact: true }).click()
  await expect(page.locator('.order-head h1')).toBeVisible()
}

/** What the price that was agreed to is made of, from the order's own page. */
export async function agreed(page: Page) {
  await page.getByRole('link', { name: '先看我的订单', exact: true }).click()
  await expect(page.locator('.order-head h1')).toHaveText('已留好，等你付款')
  const token = new URL(page.url()).pathname.split('/').at(-1)
  const order = (await (await page.request.get(`/api/v1/track/${token}`)).json()) as { lines: { price: { code: string }[] }[] }
  return order.lines.flatMap(({ price }) => price.map(({ code }) => code))
}
