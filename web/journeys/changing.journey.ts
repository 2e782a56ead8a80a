import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { pay, place } from './placing.ts'
import { signIn } from './workshop.ts'

test.describe('改单 changing an order', () => {
  test.use({ locale: 'zh-CN' })

  test('买家想改，工作室同意，买家点头 the buyer asks, the maker agrees, the buyer says yes', async ({ page, request, context }) => {
    const heard = expectQuiet(page)
    const order = await place(request, 'linwei', '沈小满', { design: 'phone-pouch' })
    await pay(request, order.payment)

    // The buyer would rather have it in blue, and sees price and day before anybody is asked.
    await page.goto(`/o/${order.token}`)
    await page.getByRole('button', { name: '想改一改', exact: true }).click()
    const form = page.locator('.change-form')
    await form.locator('label', { hasText: '靛蓝棉绳' }).click()
    await expect(form.getByText('总价变动')).toBeVisible()
    await form.getByLabel('想对工作室说的话').fill('还是蓝的好看')
    await expectReachable(page)
    await form.getByRole('button', { name: '请工作室看看', exact: true }).click()
    await expect(page.getByRole('heading', { name: '已请工作室看改动', exact: true })).toBeVisible()

    // The maker finds it among what waits, and agrees.
    const maker = await context.newPage()
    await signIn(maker, 'linwei')
    await maker.reload()
    const waiting = maker.locator('.decision', { hasText: order.number })
    await expect(waiting).toContainText('买家想改单')
    await waiting.click()
    const card = maker.locator('.change-card')
    await expect(card).toContainText('还是蓝的好看')
    await expectReachable(maker)
    await card.getByRole('button', { name: '同意，请买家确认', exact: true }).click()
    await expect(card.getByRole('heading', { name: '等买家点头', exact: true })).toBeVisible()

    // The buyer says yes: only now it is another order, and the page tells the old and the new.
    await page.reload()
    const offered = page.locator('.change')
    await expect(offered.getByRole('heading', { name: '工作室同意改，等你点头', exact: true })).toBeVisible()
    await expect(offered.getByRole('button', { name: '同意改单', exact: true })).toBeDisabled()
    await expectReachable(page)
    const agree = async () => {
      for (const tick of await offered.locator('.tick input').all()) await tick.check()
      await offered.getByRole('button', { name: '同意改单', exact: true }).click()
    }
    await agree()
    const agreed = page.getByRole('heading', { name: '已按约定改单', exact: true })
    // Where dates were measured anew meanwhile, the new day is said, and agreed to as well.
    const newDay = page.getByText('价格或日期变了')
    await expect(agreed.or(newDay)).toBeVisible()
    if (await newDay.isVisible()) await agree()
    await expect(agreed).toBeVisible()
    await expect(page.locator('.change s').first()).toHaveText('本白棉绳')
    await expect(page.locator('.change strong').first()).toHaveText('靛蓝棉绳')
    await page.getByText('双方的约定', { exact: true }).click()
    await expect(page.locator('.fingerprint')).toHaveCount(2)
    await expectReachable(page)
    expect(heard).toEqual([])
  })
})
