import { expect, test, type Page } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { moreHands } from './maker.ts'
import { pay, payBalance, place, track } from './placing.ts'
import { photo, signIn } from './workshop.ts'

/** Takes the next step in hand; one that only waits (drying) is simply finished. False: nothing is left to do. */
async function begin(page: Page): Promise<'in hand' | 'finished' | 'none left'> {
  const next = page.getByRole('button', { name: /^(开始|完成)：/ }).first()
  const way = page.getByText(/还差尾款|快递/)
  await expect(next.or(way).first()).toBeVisible()
  if (!(await next.isVisible())) return 'none left'
  const label = (await next.getAttribute('aria-label')) ?? ''
  await next.click()
  if (label.startsWith('完成')) {
    await expect(page.getByRole('button', { name: label })).toHaveCount(0)
    return 'finished'
  }
  await expect(page.locator('.now-card')).toBeVisible()
  return 'in hand'
}

async function finish(page: Page) {
  await page.locator('.now-card').getByRole('button', { name: '这一步做完了', exact: true }).click()
  await expect(page.locator('.now-card')).toHaveCount(0)
}

test.describe('做活 making', () => {
  test.use({ locale: 'zh-CN' })

  test('从开工到寄到 from the first step to the buyer’s hands', async ({ page, request, context, baseURL }) => {
    const heard = expectQuiet(page)
    await moreHands('linwei', baseURL ?? '')
    const order = await place(request, 'linwei', '沈知夏')
    await pay(request, order.payment)
    await signIn(page, 'linwei')
    await expectReachable(page)

    // Today: start, pause, go on, photograph, finish.
    const row = page.locator('.task-row', { hasText: order.number }).first()
    await row.getByRole('button', { name: /^开始：/ }).click()
    const now = page.locator('.now-card', { hasText: order.number })
    await expect(now.getByRole('button', { name: '歇一下', exact: true })).toBeVisible()
    await now.getByRole('button', { name: '歇一下', exact: true }).click()
    await now.getByRole('button', { name: '接着做', exact: true }).click()
    await expect(now.getByRole('button', { name: '歇一下', exact: true })).toBeVisible()
    await now.locator('input[type=file]').setInputFiles(await photo(page, 'first.jpg'))
    await expect(now.getByText('买家看得到')).toBeVisible()
    await expect.poll(() => now.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectReachable(page)
    await now.getByRole('button', { name: '这一步做完了', exact: true }).click()
    await expect(now).toHaveCount(0)

    // The order's own page: one photo held back, then all the rest.
    await page.goto(`/studio/linwei/orders/${order.order}`)
    let held = false
    for (let step = await begin(page); step !== 'none left'; step = await begin(page)) {
      if (step === 'finished') continue
      if (!held) {
        held = true
        const card = page.locator('.now-card')
        await card.getByRole('switch', { name: '照片给买家看', exact: true }).uncheck()
        await card.locator('input[type=file]').setInputFiles(await photo(page, 'held-back.jpg'))
        await expect(card.getByText('先留着，买家看不到')).toBeVisible()
      }
      await finish(page)
    }
    expect(held).toBe(true)
    await expect(page.getByText('还差尾款')).toBeVisible()
    await expectReachable(page)

    // Nothing leaves before it is paid.
    await payBalance(request, order.token)
    await page.reload()
    await page.getByLabel('快递', { exact: true }).selectOption('顺丰速运')
    await page.getByLabel('单号', { exact: true }).fill('SF1029384756')
    await expectReachable(page)
    await page.getByRole('button', { name: '寄出并告诉买家', exact: true }).click()
    await expect(page.getByText('在路上').first()).toBeVisible()

    // What the buyer sees: the line, the one photo, the parcel.
    const buyer = await context.newPage()
    await buyer.goto(`/o/${order.token}`)
    await expect(buyer.getByRole('heading', { name: '在路上', exact: true })).toBeVisible()
    await expect(buyer.locator('.promise-line .done').first()).toBeVisible()
    await expect(buyer.getByText('SF1029384756').first()).toBeVisible()
    const { photos } = await track(request, order.token)
    expect(photos).toHaveLength(1)
    const seen = buyer.locator('.photos img')
    await expect(seen).toHaveCount(1)
    await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectReachable(buyer)

    await page.getByRole('button', { name: '买家收到了', exact: true }).click()
    await page.getByRole('button', { name: '完结', exact: true }).click()
    await expect(page.getByText('已完结').first()).toBeVisible()
    await expectReachable(page)
    await buyer.reload()
    await expect(buyer.getByRole('heading', { name: '已完成', exact: true })).toBeVisible()
    expect(heard).toEqual([])
  })
})
