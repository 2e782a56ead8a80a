import { expect, test, type Page } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { agreed, consent, fillIn } from './buyer.ts'

/** The page of what a studio takes orders for together. */
async function open(page: Page, shop: string, kind: 'CYCLE' | 'SERIES') {
  const { bookings } = (await (await page.request.get(`/api/v1/shops/${shop}`)).json()) as { bookings: { id: string; kind: string }[] }
  const found = bookings.find((each) => each.kind === kind)
  if (!found) throw new Error(`${shop} has no ${kind}`)
  await page.goto(`/${shop}/b/${found.id}`)
  return found.id
}

/** From the design's page, with what is chosen there, to a paid deposit. */
async function orderAndPay(page: Page) {
  await expect(page.locator('.foot-date')).toBeVisible()
  await page.getByRole('button', { name: '定做', exact: true }).click()
  await fillIn(page)
  await consent(page)
  await page.getByRole('button', { name: /^提交，付/ }).click()
  await expect(page.getByRole('heading', { name: '已为你留好', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^用演示支付付/ }).click()
  await expect(page.locator('.order-head h1')).not.toHaveText('已为你留好')
}

test.describe('几种接单方式 the ways of taking orders', () => {
  test.use({ locale: 'zh-CN' })

  test('这一期定一件，位置就少一个 a place in this round', async ({ page }) => {
    const heard = expectQuiet(page)
    const round = await open(page, 'zhiyu', 'CYCLE')
    const left = async () => Number(/\d+/.exec(await page.locator('.places strong').innerText())?.[0])
    const before = await left()
    await expectReachable(page)
    await page.locator('a.design-card').first().click()
    await orderAndPay(page)
    await page.goto(`/zhiyu/b/${round}`)
    await expect(page.locator('.places strong')).toHaveText(before > 1 ? `还有 ${before - 1} 个位置` : '已满')
    expect(heard).toEqual([])
  })

  test('加入系列，看着数字往前走 join a series and see the gauge', async ({ page }) => {
    const series = await open(page, 'chenyi', 'SERIES')
    const pieces = async () => Number(/已付定金 (\d+) 件/.exec(await page.locator('.booking').innerText())?.[1])
    const before = await pieces()
    await page.locator('a.design-card').first().click()
    await orderAndPay(page)
    await page.goto(`/chenyi/b/${series}`)
    await expect(page.getByText(`已付定金 ${before + 1} 件`)).toBeVisible()
  })

  test('结算时用优惠码 a coupon at checkout', async ({ page }) => {
    await page.goto('/zhangchen/d/wallet')
    await expect(page.locator('.foot-date')).toBeVisible()
    await page.getByRole('button', { name: '定做', exact: true }).click()
    await page.getByRole('button', { name: '有优惠码？', exact: true }).click()
    await page.getByLabel('优惠码', { exact: true }).fill('没有这个码')
    await page.getByRole('button', { name: '使用', exact: true }).click()
    await expect(page.locator('.coupon .fault')).toBeVisible()
    await page.getByLabel('优惠码', { exact: true }).fill('第一次')
    await page.getByRole('button', { name: '使用', exact: true }).click()
    await expect(page.getByText(/^优惠码 第一次 减 ¥/)).toBeVisible()
    await expectReachable(page)
    await fillIn(page)
    // The code counts once for each buyer.
    await page.locator('input[autocomplete=tel]').fill(`137${String(Date.now()).slice(-8)}`)
    await consent(page)
    await page.getByRole('button', { name: /^提交，付/ }).click()
    expect(await agreed(page)).toContain('coupon')
  })
})
