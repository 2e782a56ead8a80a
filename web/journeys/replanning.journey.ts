import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { makerOf } from './maker.ts'
import { pay, place } from './placing.ts'
import { signIn, tab } from './workshop.ts'

interface Plan {
  slots: { order: string; step: string; from: string; person: string | null }[]
}

test.describe('重排 replanning', () => {
  test.use({ locale: 'zh-CN' })

  test('病到周五，照新的排，再撤回 ill until Friday, applied and undone', async ({ page, request, baseURL }) => {
    const heard = expectQuiet(page)
    for (const name of ['陆晚', '顾清']) await pay(request, (await place(request, 'zhangchen', name)).payment)
    const maker = await makerOf('zhangchen', baseURL ?? '')
    const lie = async () => ((await maker.get('/plan?weeks=4')) as Plan).slots.map(({ order, step, from, person }) => [order, step, from, person].join(' ')).sort()
    const before = await lie()

    await signIn(page, 'zhangchen')
    await tab(page, '排期').click()
    await page.getByRole('button', { name: '假如……' }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByRole('radio', { name: '病了、不在' })).toBeChecked()
    await expectReachable(page)
    await sheet.getByRole('button', { name: '看看会怎样' }).click()

    const card = page.locator('.proposal-card', { hasText: '不在' })
    await expect(card).toBeVisible()
    await card.locator('summary').click()
    await expect(card.locator('.proposal-steps li').first()).toBeVisible()
    await expectReachable(page)
    expect(await lie()).toEqual(before)

    await card.getByRole('button', { name: '确实如此，照此安排' }).click()
    await expect(card.getByText('已采用，答应的日子都没有动。')).toBeVisible()
    expect(await lie()).not.toEqual(before)
    await expectReachable(page)

    await card.getByRole('button', { name: '撤回' }).click()
    await expect(card).toHaveCount(0)
    expect(await lie()).toEqual(before)
    await maker.leave()
    expect(heard).toEqual([])
  })
})
