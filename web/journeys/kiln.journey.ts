import { expect, test } from '@playwright/test'
import { makerOf } from './maker.ts'
import { signIn } from './workshop.ts'

test.describe('窑房里没有网络 a kiln without a network', () => {
  test.use({ locale: 'zh-CN' })

  test('点火、出窑，网络回来都报上去 fired and unloaded, and told once', async ({ page, context, baseURL }) => {
    await signIn(page, 'chenyi')
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (!navigator.serviceWorker.controller) await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }))
    })
    // Today was read with a network, so that it is on the phone.
    await expect(page.locator('.load-card').first()).toBeVisible()
    await page.goto('/studio/chenyi/loads')
    const filled = page.locator('.load-card', { hasText: '在装' }).first()
    await expect(filled).toBeVisible()
    const id = (await filled.getAttribute('href'))?.split('/').pop() ?? ''
    // Once with a network, so that its pages are on the phone.
    await filled.click()
    await expect(page.getByRole('button', { name: '点火', exact: true })).toBeVisible()

    await context.setOffline(true)
    await page.getByRole('button', { name: '点火', exact: true }).click()
    await page.getByRole('button', { name: '出窑', exact: true }).click()
    await page.getByRole('button', { name: '都好，取出', exact: true }).click()
    await expect(page.locator('.tag', { hasText: '已取出' }).first()).toBeVisible()
    await page.goto('/studio/chenyi/today')
    await expect(page.getByText('2 件已记下，等网络回来就报上去')).toBeVisible()
    const maker = await makerOf('chenyi', baseURL ?? '')
    expect(((await maker.get(`/loads/${id}`)) as { state: string }).state).toBe('OPEN')

    await context.setOffline(false)
    await expect(page.getByText(/件已记下/)).toHaveCount(0)
    const out = (await maker.get(`/loads/${id}`)) as { state: string; pieces: { fate: string }[] }
    expect(out.state).toBe('UNLOADED')
    expect(out.pieces.map(({ fate }) => fate)).toEqual(out.pieces.map(() => 'SOUND'))
    await maker.leave()
  })
})
