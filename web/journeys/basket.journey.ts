import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { consent, fillIn } from './buyer.ts'

test.describe('几样一起定 several pieces in one order', () => {
  test.use({ locale: 'zh-CN' })

  test('放一款、再选一款，一起付 two designs, one order', async ({ page }) => {
    const heard = expectQuiet(page)
    await page.goto('/zhangchen/d/wallet')
    await page.getByLabel('字母压印').fill('L.W.')
    await expect(page).toHaveURL(/lettering=L\.W\./)
    await page.getByRole('button', { name: '放进这一单，再选一款', exact: true }).click()
    await expect(page).toHaveURL(/\/zhangchen$/)
    await expect(page.getByRole('link', { name: '已选 1 件', exact: true })).toBeVisible()
    await expectReachable(page)

    await page.goto('/zhangchen/d/card-case')
    await expect(page.locator('.foot-date')).toBeVisible()
    await page.getByRole('button', { name: '定做', exact: true }).click()
    await expect(page.locator('.checkout .piece')).toHaveCount(2)
    await expect(page.locator('.piece-row')).toHaveCount(2)
    await expect(page.getByText('L.W.')).toBeVisible()
    // What was pressed for one person is theirs alone: its consent names the piece.
    await expect(page.locator('.consents .tick', { hasText: '经典短夹' })).toHaveCount(1)
    await page.getByRole('region', { name: '卡包', exact: true }).getByRole('button', { name: '增加', exact: true }).click()
    await expect(page.locator('.piece-row', { hasText: '卡包 × 2' })).toBeVisible()
    await fillIn(page)
    await consent(page)
    await expectReachable(page)
    await page.getByRole('button', { name: /^提交，付/ }).click()
    await page.getByRole('link', { name: '先看我的订单', exact: true }).click()
    await expect(page.locator('.order .piece')).toHaveCount(2)

    await page.goto('/zhangchen')
    await expect(page.locator('.masthead-basket')).toBeHidden()
    expect(heard).toEqual([])
  })

  test('拿掉一样，剩下的照旧 one taken out, the rest stays', async ({ page }) => {
    await page.goto('/zhangchen/d/wallet')
    await expect(page.locator('.foot-date')).toBeVisible()
    await page.getByRole('button', { name: '放进这一单，再选一款', exact: true }).click()
    await expect(page.getByRole('link', { name: '已选 1 件', exact: true })).toBeVisible()
    await page.goto('/zhangchen/d/card-case')
    await expect(page.locator('.foot-date')).toBeVisible()
    await page.getByRole('button', { name: '定做', exact: true }).click()
    await page.getByRole('region', { name: '经典短夹', exact: true }).getByRole('button', { name: '拿掉', exact: true }).click()
    await expect(page.locator('.checkout .piece')).toHaveCount(1)
    await page.goto('/zhangchen/checkout')
    await expect(page.getByText('链接里没有要定做的款式。')).toBeVisible()
  })
})
