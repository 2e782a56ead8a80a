import { expect, test } from '@playwright/test'
import { expectReachable } from './axe.ts'
import { makerOf } from './maker.ts'
import { keptOnThePhone, photo, signIn } from './workshop.ts'

test.describe('样品，没有网络 a sample without a network', () => {
  test.use({ locale: 'zh-CN' })

  test('开工、做完、拍照定下，网络回来都报上去 begun, finished, photographed, and told once', async ({ page, context, baseURL }) => {
    const maker = await makerOf('chenyi', baseURL ?? '')
    await signIn(page, 'chenyi')
    await keptOnThePhone(page)
    // Today was read with a network, so that it is on the phone.
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await page.goto('/studio/chenyi/designs')
    await page.getByRole('link', { name: /月白罐/ }).click()
    await page.getByRole('button', { name: '做一件样品', exact: true }).click()
    const sample = page.locator('.sample-section')
    const step = (name: string) => sample.locator('.sample-step', { hasText: name })
    await expect(step('拉坯').getByRole('button', { name: '开始：拉坯' })).toBeVisible()
    const id = ((await maker.get('/samples')) as { id: string; designName: string }[]).find(({ designName }) => designName === '月白罐')?.id ?? ''

    await context.setOffline(true)
    for (const name of ['拉坯', '阴干', '修坯', '全干', '素烧', '上釉', '釉烧', '检查打磨']) {
      const start = step(name).getByRole('button', { name: `开始：${name}` })
      const finish = step(name).getByRole('button', { name: `完成：${name}` })
      await expect(start.or(finish)).toBeVisible()
      if (await start.isVisible()) await start.click()
      await finish.click()
      await expect(step(name).getByText('做完了', { exact: true })).toBeVisible()
    }
    await expectReachable(page)
    expect(((await maker.get('/samples')) as { id: string; steps: { state: string }[] }[]).find((each) => each.id === id)?.steps.some(({ state }) => state === 'DONE')).toBe(false)
    await sample.locator('input[type=file]').setInputFiles(await photo(page, 'sample.jpg'))
    await expect(sample.locator('.sample-step')).toHaveCount(0)
    await page.goto('/studio/chenyi/today')
    await expect(page.getByText('13 件已记下，等网络回来就报上去')).toBeVisible()

    await context.setOffline(false)
    await expect(page.getByText(/件已记下/)).toHaveCount(0)
    await expect(page.locator('.kept-acts')).toHaveCount(0)
    expect(((await maker.get('/samples')) as { id: string }[]).some((each) => each.id === id)).toBe(false)
    await maker.leave()
  })
})
