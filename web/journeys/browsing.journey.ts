import { expect, test } from '@playwright/test'
import { expectReachable } from './axe.ts'

test.describe('逛工作室 browsing', () => {
  test.use({ locale: 'zh-CN' })

  test('从工作室主页走到一款 from the studio’s home to a design', async ({ page }) => {
    await page.goto('/zhangchen')
    await expect(page.getByText('依法不需要办理市场主体登记')).toBeVisible()
    await expectReachable(page)
    await page.locator('a.design-card', { hasText: '经典短夹' }).click()
    await expect(page).toHaveURL(/\/zhangchen\/d\/wallet/)
    await expect(page.locator('.foot-price')).toHaveText(/¥\d/)
  })

  test('换语言不丢选择 the other language keeps the choices', async ({ page }) => {
    await page.goto('/zhangchen/d/wallet')
    await page.getByLabel('字母压印').fill('L.W.')
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Have it made', exact: true })).toBeVisible()
    await expect(page.locator('input.lettering')).toHaveValue('L.W.')
  })

  test('脚本之前就能读 readable before any script', async ({ browser, baseURL }) => {
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '', locale: 'zh-CN' })
    await plain.goto('/zhangchen/d/wallet')
    await expect(plain.getByRole('heading', { name: '经典短夹', exact: true })).toBeVisible()
    await expect(plain.getByText('¥398.00 起')).toBeVisible()
    await plain.close()
  })
})
