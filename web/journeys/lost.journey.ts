import { expect, test } from '@playwright/test'
import { expectReachable } from './axe.ts'

for (const [locale, words, back] of [
  ['zh-CN', '这里没有东西', '去工作室看看'],
  ['en-GB', 'There is nothing here', 'Visit the studio'],
] as const) {
  test.describe(`走错了 lost (${locale})`, () => {
    test.use({ locale })

    test('说清楚，指条路 says so, and shows a way on', async ({ page }) => {
      for (const path of ['/zhangchen/d/nothing', '/zhangchen/no/such/place']) {
        expect((await page.goto(path))?.status()).toBe(404)
        await expect(page.getByRole('heading', { name: words })).toBeVisible()
        await expectReachable(page)
      }
      await page.getByRole('link', { name: back, exact: true }).click()
      await expect(page).toHaveURL(/\/zhangchen\?lang=/)
      expect((await page.goto('/o/not-a-token'))?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: words })).toBeVisible()
    })
  })
}
