import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { designs } from './placing.ts'
import { signIn, tab } from './workshop.ts'

test.describe('回询单 answering an inquiry', () => {
  test.use({ locale: 'zh-CN', permissions: ['clipboard-read', 'clipboard-write'] })

  test('贴一条评论，两下就能回 pasted, recognised, corrected, answered in two taps', async ({ page, context, request }) => {
    const heard = expectQuiet(page)
    const design = (await designs(request, 'linwei')).find(({ optionGroups }) => optionGroups.some(({ kind, choices }) => kind === 'CHOICE' && choices.filter(({ available }) => available).length > 1))
    const group = design?.optionGroups.find(({ kind, choices }) => kind === 'CHOICE' && choices.filter(({ available }) => available).length > 1)
    const [first, second] = group?.choices.filter(({ available }) => available) ?? []
    if (!design || !group || !first || !second) throw new Error('linwei has no design with two choices')
    const who = `小溪${Math.floor(Math.random() * 1e6)}`

    await signIn(page, 'linwei')
    await tab(page, '询单').click()
    await page.getByRole('button', { name: '贴评论', exact: true }).first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox').fill(`${who}：好喜欢！想要${design.name}，${first.name}的，多少钱？什么时候能好`)
    await expectReachable(page)
    await sheet.getByRole('button', { name: '收进来', exact: true }).click()

    const card = page.locator('.inquiry-card', { hasText: who })
    await expect(card.locator('.tag')).toContainText(design.name)
    await card.getByRole('button', { name: who }).click()
    await expect(card.getByLabel('想要的款式')).toHaveValue(design.slug)
    await expect(card.getByLabel(group.name, { exact: true })).toHaveValue(first.key)
    await expect(card.locator('pre')).toContainText(/¥\d/)
    await expect(card.locator('pre')).toContainText(first.name)
    await expectReachable(page)

    await card.getByLabel(group.name, { exact: true }).selectOption(second.key)
    await expect(card.locator('pre')).toContainText(second.name)

    const said = (await card.locator('pre').textContent()) ?? ''
    await card.getByRole('button', { name: '复制回复', exact: true }).click()
    await expect(card.getByRole('button', { name: '已复制', exact: true })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(said)

    await card.getByRole('button', { name: '复制链接', exact: true }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe(said)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(said).toContain(link)
    const friend = await context.newPage()
    await friend.goto(link)
    await expect(friend).toHaveURL(new RegExp(`/linwei/d/${design.slug}\\?.*${group.key}=${second.key}`))
    await expect(friend.getByRole('heading', { name: design.name })).toBeVisible()
    await expect(friend.locator(`input[value="${second.key}"]`).first()).toBeChecked()
    await friend.close()

    const [picture] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: '图片卡', exact: true }).click()])
    const bytes: Buffer[] = []
    for await (const chunk of await picture.createReadStream()) bytes.push(chunk as Buffer)
    const png = Buffer.concat(bytes)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1440])

    await card.getByRole('button', { name: '回过了', exact: true }).click()
    await expect(card).toHaveCount(0)
    await page.getByRole('radio', { name: '已回', exact: true }).click()
    await expect(card).toBeVisible()
    expect(heard).toEqual([])
  })
})
