import { expect, test, type Page } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { orderWallet } from './buyer.ts'
import { makerOf } from './maker.ts'

const CHINESE = { order: '定做', submit: /^提交，付/, later: '先看我的订单' }
const ENGLISH = { order: 'Have it made', submit: /^Order and pay/, later: 'See my order first' }

/** The order's own id, as its API tells it. */
async function orderOf(page: Page): Promise<string> {
  const token = new URL(page.url()).pathname.split('/').pop() ?? ''
  const tracked = await page.request.get(`/api/v1/track/${token}`)
  return ((await tracked.json()) as { order: string }).order
}

test.describe('取消与退款 cancelling and refunds', () => {
  test.use({ locale: 'zh-CN' })

  test('没付款就不要了 given up before paying', async ({ page }) => {
    const heard = expectQuiet(page)
    await orderWallet(page, CHINESE)
    await page.getByRole('button', { name: '取消这一单', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取消这一单', exact: true }).click()
    await expect(page.getByRole('heading', { name: '已取消', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: '重新定做', exact: true })).toBeVisible()
    await expect(page.getByText('退给你')).toHaveCount(0)
    await expectReachable(page)
    expect(heard).toEqual([])
  })

  test('开工后请求结束，工作室说明留下多少 ended after making began', async ({ page, baseURL }) => {
    const heard = expectQuiet(page)
    await orderWallet(page, CHINESE)
    await page.getByRole('button', { name: /^付 ¥/ }).click()
    await expect(page.getByRole('heading', { name: '已付款，排进工作台', exact: true })).toBeVisible()
    const paid = await page.locator('.ledger .row', { hasText: '已付' }).last().locator('dd').textContent()

    const maker = await makerOf('zhangchen', baseURL ?? '')
    const order = await orderOf(page)
    const [first] = (await maker.get(`/orders/${order}/steps`)) as { line: number; step: string }[]
    await maker.post(`/orders/${order}/lines/${first?.line}/steps/${first?.step}/start`)

    await page.reload()
    await expect(page.getByRole('heading', { name: '正在做', exact: true })).toBeVisible()
    await page.getByRole('button', { name: '请工作室结束这一单', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '请工作室结束这一单', exact: true }).click()
    await expect(page.getByText('已请工作室结束这一单')).toBeVisible()
    await expectReachable(page)

    await maker.post(`/orders/${order}/cancellation/kept`, { material: 2000, work: 1500, because: '皮已裁好，做了半小时。' })
    await maker.leave()
    await page.reload()
    await expect(page.getByText('材料 ¥20.00，工时 ¥15.00。皮已裁好，做了半小时。')).toBeVisible()
    await expectReachable(page)
    const agree = /^同意留下 ¥35\.00/
    await page.getByRole('button', { name: agree }).click()
    await page.getByRole('dialog').getByRole('button', { name: agree }).click()
    await expect(page.getByRole('heading', { name: '已取消', exact: true })).toBeVisible()
    const back = Number((paid ?? '').replace(/[^\d.]/g, '')) - 35
    await expect(page.locator('.ledger .row', { hasText: '已退给你' }).locator('dd')).toHaveText(`−¥${back.toFixed(2)}`)
    await expectReachable(page)
    expect(heard).toEqual([])
  })
})

test.describe('cancelling in English', () => {
  test.use({ locale: 'en-GB' })

  test('paid, not begun: everything goes back', async ({ page }) => {
    await orderWallet(page, ENGLISH)
    await page.getByRole('button', { name: /^Pay ¥/ }).click()
    await expect(page.getByRole('heading', { name: 'Paid, and booked on the bench', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel this order', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel this order', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Cancelled', exact: true })).toBeVisible()
    await expect(page.locator('.ledger .row', { hasText: 'Returned to you' }).locator('dd')).toHaveText(/^−¥\d/)
    await expectReachable(page)
  })
})
