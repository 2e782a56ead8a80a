import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { place, track } from './placing.ts'
import { photo, signIn, tab } from './workshop.ts'

test.describe('取消与退款 cancelling and refunding', () => {
  test.use({ locale: 'zh-CN' })

  test('双方说好留多少，其余退回 both agree on what is kept, the rest goes back', async ({ page, request, context }) => {
    const heard = expectQuiet(page)
    const order = await place(request, 'linwei', '顾南枝')
    await signIn(page, 'linwei')
    const shown = await request.post(`/api/v1/payments/${order.payment}/proof`, { multipart: { file: await photo(page, 'proof.jpg') } })
    expect(shown.status()).toBe(201)

    // The proof of payment: looked at and confirmed.
    await page.reload()
    const waiting = page.locator('.decision', { hasText: order.number })
    await expect(waiting).toContainText('买家说付了')
    await expectReachable(page)
    await waiting.click()
    const proof = page.locator('.proof-card img')
    await expect.poll(() => proof.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectReachable(page)
    await page.getByRole('button', { name: '收到了', exact: true }).click()
    await expect(page.locator('.page-head .tag')).toHaveText('已确认')

    await page.getByRole('button', { name: /^开始：/ }).first().click()
    await expect(page.locator('.page-head .tag')).toHaveText('制作中')

    // The buyer asks to stop.
    const buyer = await context.newPage()
    await buyer.goto(`/o/${order.token}`)
    await buyer.getByRole('button', { name: '请工作室结束这一单', exact: true }).click()
    await buyer.getByRole('dialog').getByRole('button', { name: '请工作室结束这一单', exact: true }).click()
    await expect(buyer.getByText('已请工作室结束这一单').first()).toBeVisible()

    // The maker answers: what is kept, and why.
    await tab(page, '今天').click()
    await page.reload()
    await expect(waiting).toContainText('买家想停下来')
    await waiting.click()
    const ending = page.locator('.ending-card')
    await ending.getByLabel('已做的工').fill('10')
    await ending.getByLabel('已用的料').fill('5.5')
    await ending.getByLabel('为什么留这些').fill('绳已经理好、裁好，不能再用')
    await expectReachable(page)
    await ending.getByRole('button', { name: '发给买家', exact: true }).click()
    await expect(ending.getByText('你提议留 ¥15.50')).toBeVisible()

    // The buyer agrees.
    await buyer.reload()
    await expect(buyer.getByText('工作室提出留下 ¥15.50')).toBeVisible()
    await expectReachable(buyer)
    await buyer.getByRole('button', { name: /^同意留下/ }).click()
    await buyer.getByRole('dialog').getByRole('button', { name: /^同意留下/ }).click()
    await expect(buyer.getByRole('heading', { name: '已取消', exact: true })).toBeVisible()
    await expect(buyer.getByText('将退给你')).toBeVisible()

    // The refunds list: sent by hand, and noted.
    await page.goto('/studio/linwei/money')
    const owed = page.locator('.refund-row', { hasText: order.number })
    await expect(owed).toContainText('顾南枝')
    await expectReachable(page)
    await owed.getByRole('button', { name: '退了', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '退了', exact: true }).click()
    await expect(owed).toHaveCount(0)
    await buyer.reload()
    await expect(buyer.getByText('已退给你')).toBeVisible()
    await page.goto(`/studio/linwei/orders/${order.order}`)
    await expect(page.getByText('已退', { exact: true })).toBeVisible()
    await expectReachable(page)
    expect((await track(request, order.token)).state).toBe('CANCELLED')
    expect(heard).toEqual([])
  })
})
