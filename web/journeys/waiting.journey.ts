import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { expectQuiet, expectReachable } from './axe.ts'
import { consent, fillIn } from './buyer.ts'
import { makerOf } from './maker.ts'
import { designs, pay, place } from './placing.ts'

const HOUR = 3_600_000

test.describe('候补 the waiting list', () => {
  test.use({ locale: 'zh-CN' })

  test('满了就候补，空出来轮到我，我要 wait, be offered what came free, take it', async ({ page, request, baseURL }) => {
    const heard = expectQuiet(page)
    const maker = await makerOf('linwei', baseURL!)
    const [wanted] = await designs(request, 'linwei')
    const design = wanted!.slug
    const from = Date.now()
    const wish = { name: { 'zh-CN': '只有一席' }, designs: [design], places: 1, opensAt: new Date(from).toISOString(), closesAt: new Date(from + 72 * HOUR).toISOString() }
    const { id: booking } = (await maker.post('/drops', wish, { 'Idempotency-Key': randomUUID() })) as { id: string }
    const quicker = await place(request, 'linwei', '周小满', { design, booking })
    await pay(request, quicker.payment)

    // The only place is gone: one can wait for it, which is no order.
    await page.goto(`/linwei/d/${design}?booking=${booking}`)
    await page.getByRole('link', { name: '去候补', exact: true }).first().click()
    await expect(page.getByText('候补不是下单')).toBeVisible()
    await page.locator('input[autocomplete=tel]').fill(`136${String(from).slice(-8)}`)
    await expectReachable(page)
    await page.getByRole('button', { name: '加入候补', exact: true }).click()
    await expect(page.getByText('没有人比你等得更久')).toBeVisible()
    const mine = page.url()
    await expectReachable(page)

    // Whoever was quicker changes their mind.
    expect((await request.post(`/api/v1/track/${quicker.token}/cancellation`)).ok()).toBe(true)
    await page.reload()
    await expect(page.getByText(/^轮到你了：.+ 前寄出$/)).toBeVisible()
    await expectReachable(page)
    await page.getByRole('link', { name: '就要这个，去下单', exact: true }).click()
    await fillIn(page)
    await consent(page)
    await page.getByRole('button', { name: /^提交，付/ }).click()
    await expect(page.getByRole('heading', { name: '已为你留好', exact: true })).toBeVisible()
    await page.goto(mine)
    await expect(page.getByText('已经下单', { exact: true })).toBeVisible()

    await maker.post(`/drops/${booking}/closing`)
    await maker.leave()
    expect(heard).toEqual([])
  })
})
