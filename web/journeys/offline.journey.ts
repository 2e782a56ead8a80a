import { expect, test } from '@playwright/test'
import { expectReachable } from './axe.ts'
import { makerOf, moreHands } from './maker.ts'
import { pay, place, track } from './placing.ts'
import { keptOnThePhone, photo, signIn } from './workshop.ts'

test.describe('没有网络 without a network', () => {
  test.use({ locale: 'zh-CN' })

  test('开工、拍照、做完，网络回来都报上去，一件不多一件不少 begun, photographed, finished, and told once', async ({ page, request, context, baseURL }) => {
    await moreHands('linwei', baseURL ?? '')
    const order = await place(request, 'linwei', '苏墨')
    await pay(request, order.payment)
    await signIn(page, 'linwei')
    const row = page.locator('.task-row', { hasText: order.number }).first()
    await expect(row).toBeVisible()
    await keptOnThePhone(page)

    // The line is cut, and the phone was even restarted.
    await context.setOffline(true)
    await page.reload()
    const label = (await row.getByRole('button', { name: /^开始：/ }).getAttribute('aria-label'))?.replace('开始：', '') ?? ''
    await row.getByRole('button', { name: /^开始：/ }).click()
    const now = page.locator('.now-card', { hasText: order.number })
    await expect(now.getByRole('button', { name: '歇一下', exact: true })).toBeVisible()
    await expect(page.getByText('1 件已记下，等网络回来就报上去')).toBeVisible()
    await now.locator('input[type=file]').setInputFiles(await photo(page, 'without.jpg'))
    await expect(now.getByText('等网络', { exact: true })).toBeVisible()
    await expect.poll(() => now.locator('.step-photo img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectReachable(page)
    await now.getByRole('button', { name: '这一步做完了', exact: true }).click()
    await expect(now).toHaveCount(0)

    // What was noted outlives the app.
    await page.reload()
    await expect(page.getByText('3 件已记下，等网络回来就报上去')).toBeVisible()
    await expect(page.locator('.task-row', { hasText: order.number }).getByRole('button', { name: `开始：${label}` })).toHaveCount(0)
    expect((await track(request, order.token)).photos).toHaveLength(0)

    await context.setOffline(false)
    await expect(page.getByText(/件已记下/)).toHaveCount(0)
    const maker = await makerOf('linwei', baseURL ?? '')
    const steps = (await maker.get(`/orders/${order.order}/steps`)) as { label: string; state: string; photo: object | null }[]
    expect(steps.filter(({ state }) => state === 'DONE').map((step) => step.label)).toEqual([label])
    const seen = await track(request, order.token)
    expect(seen.photos).toHaveLength(1)
    expect(seen.happenings.filter(({ kind }) => ['step-begun', 'step-done'].includes(kind)).map(({ kind }) => kind)).toEqual(['step-begun', 'step-done'])

    // The demo's cord is a little short; whatever comes first on this day is not to wait for it.
    await maker.post('/materials/paper-cord/receipts', { quantity: 2000 })

    // Meanwhile another hand did it: the server says no, and the maker hears it.
    await context.setOffline(true)
    await page.getByRole('button', { name: /^开始：/ }).first().click()
    await expect(page.getByText('1 件已记下，等网络回来就报上去')).toBeVisible()
    const taken = (await maker.get('/today')) as { next: { order: string; line: number; step: string; state: string; kind: string }[] }
    const same = taken.next.find(({ state, kind }) => state === 'READY' && kind === 'ATTENDED')
    if (!same) throw new Error('nothing is ready')
    await maker.post(`/orders/${same.order}/lines/${same.line}/steps/${same.step}/finish`)
    await context.setOffline(false)
    const refused = page.locator('.kept-acts article')
    await expect(refused).toBeVisible()
    await expectReachable(page)
    await refused.getByRole('button', { name: '不要了', exact: true }).click()
    await expect(refused).toHaveCount(0)
    await maker.leave()
  })
})
