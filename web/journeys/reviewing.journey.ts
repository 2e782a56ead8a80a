import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { deliver } from './delivering.ts'
import { photo, signIn } from './workshop.ts'

test.describe('评价 reviewing', () => {
  test.use({ locale: 'zh-CN' })

  test('买家写评价、愿意公开，工作室回复，店里看得到 the buyer reviews, the maker answers, the shop shows it', async ({ page, request, context, baseURL }) => {
    const heard = expectQuiet(page)
    const order = await deliver(request, 'linwei', '乔小满', baseURL ?? '')
    const words = `针脚很密，${order.number} 这一单等得值。`

    // The buyer: stars, words, a photo; whether others see it is asked by itself.
    await page.goto(`/o/${order.token}`)
    const review = page.locator('.own-reviews')
    await expect(review.getByRole('heading', { name: '用着怎么样？', exact: true })).toBeVisible()
    const send = review.getByRole('button', { name: '交给工作室', exact: true })
    await expect(send).toBeDisabled()
    await review.locator('input[type=file]').setInputFiles(await photo(page, 'on-the-table.jpg'))
    const shown = review.locator('.own-photos img')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await review.locator('.star-pick label').nth(4).click()
    await review.getByLabel('说说这一件').fill(words)
    const others = review.getByLabel('让别人也看到')
    await expect(others).not.toBeChecked()
    await others.check()
    await expectReachable(page)
    await send.click()
    await expect(review.getByText('别人也看得到。')).toBeVisible()

    // The maker finds it on Today and answers.
    const maker = await context.newPage()
    await signIn(maker, 'linwei')
    await maker.getByRole('link', { name: /^新评价/ }).click()
    const card = maker.locator('article.card', { hasText: words })
    await expect(card.locator('.tag')).toHaveText('公开')
    await expect.poll(() => card.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await card.getByRole('button', { name: '回复', exact: true }).click()
    await card.getByRole('textbox', { name: '回复', exact: true }).fill('谢谢你等，也谢谢你拍照。')
    await expectReachable(maker)
    await card.getByRole('button', { name: '发出回复', exact: true }).click()
    await expect(card.getByText('谢谢你等，也谢谢你拍照。')).toBeVisible()

    // Whoever looks at the design reads both; the name is only hinted at.
    const { lines } = (await (await request.get(`/api/v1/track/${order.token}`)).json()) as { lines: { design: string }[] }
    await page.goto(`/linwei/d/${lines[0]?.design}`)
    const told = page.locator('.design-reviews li', { hasText: words }).first()
    await expect(told).toContainText('谢谢你等，也谢谢你拍照。')
    await expect(told).toContainText('乔')
    await expect(told).not.toContainText('乔小满')
    await expectReachable(page)

    // Taken back, it is gone at once.
    await page.goto(`/o/${order.token}`)
    await review.getByRole('button', { name: '收回公开', exact: true }).click()
    await expect(review.getByText('只有工作室看得到。')).toBeVisible()
    await page.goto(`/linwei/d/${lines[0]?.design}`)
    await expect(told).toHaveCount(0)
    expect(heard).toEqual([])
  })
})
