import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { deliver } from './delivering.ts'
import { photo, signIn } from './workshop.ts'

test.describe('售后 complaining', () => {
  test.use({ locale: 'zh-CN' })

  test('买家说哪里不对，工作室提出减价，买家同意，结了 the buyer complains, a price cut is offered and taken', async ({ page, request, context, baseURL }) => {
    const heard = expectQuiet(page)
    const order = await deliver(request, 'linwei', '温如言', baseURL ?? '')

    await page.goto(`/o/${order.token}`)
    await page.getByRole('button', { name: '有问题', exact: true }).click()
    const form = page.locator('.case-start')
    await form.getByLabel('大概是什么问题').selectOption({ label: '做工' })
    await form.getByLabel('希望怎么处理').selectOption({ label: '减价' })
    await form.getByLabel('哪里不对').fill('提手有一处收线松了，能用，就是不好看。')
    await form.locator('input[type=file]').setInputFiles(await photo(page, 'loose-thread.jpg'))
    await expectReachable(page)
    await form.getByRole('button', { name: '发给工作室', exact: true }).click()
    const mine = page.locator('.case-card')
    await expect(mine).toContainText('等工作室答复')
    await expect.poll(() => mine.locator('.photo img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectReachable(page)

    // The maker finds it on Today, and offers part of the price.
    const maker = await context.newPage()
    await signIn(maker, 'linwei')
    const waiting = maker.locator('.decision', { hasText: order.number }).filter({ hasText: '做工' })
    await expect(waiting).toContainText('答复')
    await waiting.click()
    const known = maker.locator('.case-card')
    await expect(known).toContainText('提手有一处收线松了')
    await known.getByRole('button', { name: '给出办法', exact: true }).click()
    const sheet = maker.getByRole('dialog')
    await expect(sheet.getByLabel('办法', { exact: true })).toHaveValue('PRICE_CUT')
    await sheet.getByLabel('金额').fill('20')
    await sheet.getByLabel('对买家说的话').fill('是我收线没收好，对不起。')
    await expectReachable(maker)
    await sheet.getByRole('button', { name: '提给买家', exact: true }).click()
    await expect(known.locator('.tag')).toHaveText('等买家')

    // The buyer takes it: the money goes back, and the case is closed for both.
    await page.reload()
    await expect(mine).toContainText('是我收线没收好，对不起。')
    await expect(mine.getByText('减价 ¥20.00，东西留着')).toBeVisible()
    await expectReachable(page)
    await mine.getByRole('button', { name: '同意', exact: true }).click()
    await expect(mine).toContainText('已处理')
    await expect(mine).toContainText('已退 ¥20.00')
    await expectReachable(page)
    await maker.reload()
    await expect(known.locator('.tag')).toHaveText('已处理')
    await expectReachable(maker)
    expect(heard).toEqual([])
  })
})
