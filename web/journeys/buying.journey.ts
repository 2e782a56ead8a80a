import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { consent, fillIn } from './buyer.ts'

const WALLET = '/zhangchen/d/wallet'

test.describe('购买 buying', () => {
  test.use({ locale: 'zh-CN' })

  test('从朋友的链接到付好定金 from a friend’s link to a paid deposit', async ({ page, context }) => {
    const heard = expectQuiet(page)
    await page.goto(WALLET)
    await page.getByLabel('字母压印').fill('L.W.')
    await expect(page).toHaveURL(/lettering=L\.W\./)
    const price = page.locator('.foot-price')
    await expect(price).toHaveText(/¥\d/)
    await expectReachable(page)

    const friend = await context.newPage()
    await friend.goto(page.url())
    await expect(friend.getByLabel('字母压印')).toHaveValue('L.W.')
    await expect(friend.locator('.foot-price')).toHaveText((await price.textContent()) ?? '')
    await page.close()

    await friend.getByRole('button', { name: '定做', exact: true }).click()
    await expect(friend.getByRole('heading', { name: '确认定做', exact: true })).toBeVisible()
    await fillIn(friend)
    await expectReachable(friend)

    const submit = friend.getByRole('button', { name: /^提交，付/ })
    await submit.click()
    await expect(friend.getByText('这一项需要你确认').first()).toBeVisible()
    await consent(friend)
    await submit.click()

    await expect(friend.getByRole('heading', { name: '已为你留好', exact: true })).toBeVisible()
    await friend.getByRole('button', { name: /^用演示支付付/ }).click()
    await expect(friend.getByRole('heading', { name: '已付款，排进工作台', exact: true })).toBeVisible()
    await expect(friend.getByText('L.W.')).toBeVisible()
    await expect(friend.locator('.promise-line .done').first()).toBeVisible()
    await expectReachable(friend)
    expect(heard).toEqual([])
  })

  test('选什么给什么 a list follows another choice, and the nearest piece is one tap away', async ({ page }) => {
    await page.goto(WALLET)
    await page.getByRole('radio', { name: /山羊皮·墨黑/ }).check()
    await expect(page.getByRole('radio', { name: '靛蓝', exact: true })).toHaveCount(0)
    await page.getByLabel('字母压印').fill('LINWEI')
    await expect(page.locator('.on-the-piece .spot')).toBeVisible()
    await page.getByRole('checkbox', { name: /转角云纹/ }).check()
    await expect(page.getByText('山羊皮薄，压了字就不能再雕')).toBeVisible()
    await expectReachable(page)
    await page.getByRole('button', { name: /^改成这样/ }).click()
    await expect(page.locator('.foot-price')).toHaveText(/¥\d/)
    await expect(page.getByText('山羊皮薄，压了字就不能再雕')).toHaveCount(0)
  })

  test('模具里没有的字会说清楚 a letter the tools lack is named', async ({ page }) => {
    await page.goto(WALLET)
    await page.getByLabel('字母压印').fill('é')
    await expect(page.getByText('没有这些字模：é')).toBeVisible()
    await page.getByRole('button', { name: '定做', exact: true }).click()
    await expect(page).toHaveURL(/\/d\/wallet/)
  })

  test('没有这款或这单，说没有找到 an unknown design or order says so', async ({ page }) => {
    expect((await page.goto('/zhangchen/d/nothing'))?.status()).toBe(404)
    expect((await page.goto('/o/not-a-token'))?.status()).toBe(404)
  })
})

test.describe('buying in English', () => {
  test.use({ locale: 'en-GB' })

  test('order, then pay from the order page', async ({ page }) => {
    await page.goto(WALLET)
    await page.locator('.choice:has(input[value="veg-tan-natural"])').click()
    await expect(page.getByRole('radio').nth(1)).toBeChecked()
    await page.getByRole('button', { name: 'Have it made', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Confirm your order', exact: true })).toBeVisible()
    await fillIn(page)
    await consent(page)
    await page.getByRole('button', { name: /^Order and pay/ }).click()
    await page.getByRole('link', { name: 'See my order first', exact: true }).click()

    await expect(page.getByRole('heading', { name: 'Kept for you, waiting for payment', exact: true })).toBeVisible()
    await expect(page.getByRole('timer')).toHaveText(/Kept for you for (29|30):\d\d/)
    await page.getByRole('button', { name: /^Pay ¥/ }).click()
    await expect(page.getByRole('heading', { name: 'Paid, and booked on the bench', exact: true })).toBeVisible()
    await expect(page.locator('.ledger .mark.done')).toHaveText(['paid', 'paid'])
    await expectReachable(page)
  })
})
