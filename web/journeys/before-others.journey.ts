import { expect, test } from '@playwright/test'
import { agreed, consent, fillIn } from './buyer.ts'

// Stands early in the alphabet: what others order in the same house takes the slack that a rush is made of.
test.describe('加急 before others', () => {
  test.use({ locale: 'zh-CN' })

  test('结算时加急 a rush at checkout', async ({ page }) => {
    await page.goto('/zhangchen/d/wallet')
    await expect(page.locator('.foot-date')).toBeVisible()
    await page.getByRole('button', { name: '定做', exact: true }).click()
    const rush = page.locator('.checkout .tick', { hasText: '加急' }).first()
    await expect(rush).toBeVisible()
    await rush.locator('input').check()
    await expect(page.locator('.checkout').getByText(/加急/).nth(1)).toBeVisible()
    await fillIn(page)
    await consent(page)
    await page.getByRole('button', { name: /^提交，付/ }).click()
    expect(await agreed(page)).toContain('rush')
  })
})
