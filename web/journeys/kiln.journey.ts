import { expect, test, type APIRequestContext } from '@playwright/test'
import { expectReachable } from './axe.ts'
import { makerOf } from './maker.ts'
import { pay, place } from './placing.ts'
import { keptOnThePhone, signIn } from './workshop.ts'

const BISQUE = '素烧 800'

test.describe('窑房里没有网络 a kiln without a network', () => {
  test.use({ locale: 'zh-CN' })

  test('点火、出窑，网络回来都报上去 fired and unloaded, and told once', async ({ page, context, baseURL }) => {
    await signIn(page, 'chenyi')
    await keptOnThePhone(page)
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

  test('开窑、装窑、点火；一件别处烧过了，只问这一件 opened, filled, fired; the piece that was fired elsewhere is asked about alone', async ({ page, request, context, baseURL }) => {
    const maker = await makerOf('chenyi', baseURL ?? '')
    const [one, elsewhere] = [await beforeTheKiln(request, maker), await beforeTheKiln(request, maker)]
    const standing = (await maker.get('/loads')) as { loads: { id: string; machine: string; state: string }[]; planned: { machine: string; programme: string; tasks: { order: string }[] }[] }
    const planned = standing.planned.find(({ programme, tasks }) => programme === BISQUE && tasks.some(({ order }) => order === one.order))
    // Whatever else is in that kiln comes out or goes away.
    for (const { id, state } of standing.loads.filter(({ machine }) => machine === planned?.machine)) {
      if (state === 'FIRED') await maker.post(`/loads/${id}/unload`)
      if (state === 'OPEN') await maker.delete(`/loads/${id}`)
    }
    await signIn(page, 'chenyi')
    await keptOnThePhone(page)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    // Once with a network, so that the page of a load is on the phone.
    const known = standing.loads.find(({ state }) => state === 'FIRED') ?? standing.loads[0]
    await page.goto(`/studio/chenyi/loads/${known?.id ?? ''}`)
    await expect(page.locator('.piece-row').first()).toBeVisible()
    await page.goto('/studio/chenyi/loads')
    const card = page.locator('.planned-card', { hasText: BISQUE }).filter({ hasText: one.number })
    await expect(card).toContainText(elsewhere.number)

    await context.setOffline(true)
    await card.getByRole('button', { name: /^开始装/ }).click()
    const inIt = page.locator('.piece-row', { hasText: one.number })
    await inIt.getByRole('button', { name: /^拿出来/ }).click()
    await page.locator('.piece-row', { hasText: one.number }).getByRole('button', { name: /^放进去/ }).click()
    await expect(inIt.getByRole('button', { name: /^拿出来/ })).toBeVisible()
    // What was noted outlives the app, and the load that nobody else has heard of with it.
    await page.reload()
    await expect(page.locator('.piece-row')).not.toHaveCount(0)
    await expectReachable(page)
    await page.getByRole('button', { name: '点火', exact: true }).click()
    await expect(page.locator('.tag', { hasText: '在烧' }).first()).toBeVisible()
    const load = page.url().split('/').pop() ?? ''
    await maker.post(`/orders/${elsewhere.order}/lines/0/steps/bisque/finish`)

    await page.goto('/studio/chenyi/today')
    await expect(page.getByText(/件已记下/)).toBeVisible()
    await context.setOffline(false)
    const refused = page.locator('.kept-acts article')
    await expect(refused).toHaveCount(1)
    await expect(refused).toContainText('放进')
    expect(((await maker.get(`/loads/${load}`)) as { state: string }).state).toBe('OPEN')
    await refused.getByRole('button', { name: '不要了', exact: true }).click()
    await expect(page.locator('.kept-acts')).toHaveCount(0)
    const fired = (await maker.get(`/loads/${load}`)) as { state: string; pieces: { order: string }[] }
    expect(fired.state).toBe('FIRED')
    expect(fired.pieces.filter(({ order }) => order === one.order)).toHaveLength(1)
    expect(fired.pieces.filter(({ order }) => order === elsewhere.order)).toHaveLength(0)
    await maker.leave()
  })
})

/** Ordered, paid, and dry: it stands before the bisque. */
async function beforeTheKiln(request: APIRequestContext, maker: Awaited<ReturnType<typeof makerOf>>) {
  const order = await place(request, 'chenyi', '窑客', { design: 'petal-cup' })
  await pay(request, order.payment)
  for (const step of ['throw', 'leather-hard', 'trim', 'bone-dry']) await maker.post(`/orders/${order.order}/lines/0/steps/${step}/finish`)
  return order
}
