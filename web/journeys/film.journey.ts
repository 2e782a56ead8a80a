import { expect, test, type Page } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { consent, fillIn } from './buyer.ts'

const FILM = '/zhangchen/f/base'

interface Words {
  leather: string
  black: RegExp
  thread: string
  rust: RegExp
  done: string
  order: string
  title: string
  submit: RegExp
  kept: string
  pay: RegExp
  paid: string
}

/** Stands still where the thread can be seen, as a thumb on the pause button would. */
async function pauseAt(page: Page, second: number) {
  await page.locator('#film').evaluate((video: HTMLVideoElement, at) => {
    video.pause()
    video.currentTime = at
  }, second)
}

async function buyWithAFriendsLink(page: Page, friend: Page, words: Words) {
  const heard = [expectQuiet(page), expectQuiet(friend)]
  const price = page.locator('.film > #app > .foot-bar .foot-price')
  await page.goto(FILM)
  await expect(price).toHaveText(/^¥[\d,]+\.\d\d$/)
  const before = await price.textContent()

  // Once while it plays: the leather lies still on the table for twelve seconds of every round.
  await page.getByRole('button', { name: words.leather, exact: true }).click()
  await page.getByRole('radio', { name: words.black }).check({ force: true })
  await expect(page.locator('.ui-sheet .foot-price')).not.toHaveText(before ?? '')
  await expect(page.locator('.ui-sheet .foot-reason')).toHaveText(/\S/)
  await expectReachable(page)
  await page.getByRole('button', { name: words.done, exact: true }).click()

  // And once while it stands.
  await pauseAt(page, 10)
  await page.getByRole('button', { name: words.thread, exact: true }).click()
  await page.getByRole('radio', { name: words.rust }).check({ force: true })
  await page.getByRole('button', { name: words.done, exact: true }).click()
  await expect(page).toHaveURL(/leather=goat-black/)
  await expect(page).toHaveURL(/thread=rust/)
  await expect(price).not.toHaveText(before ?? '')
  await expect(page.locator('.film > #app > .foot-bar .foot-date')).toHaveText(/\d/)
  await expect(page.locator('.film > #app > .foot-bar .foot-reason')).toHaveText(/\S/)

  await friend.goto(page.url())
  await expect(friend.locator('.film > #app > .foot-bar .foot-price')).toHaveText((await price.textContent()) ?? '')
  await expectReachable(friend)
  await friend.getByRole('button', { name: words.order, exact: true }).click()
  await expect(friend.getByRole('heading', { name: words.title, exact: true })).toBeVisible()
  await expect(friend).toHaveURL(/film=base/)
  await fillIn(friend)
  await consent(friend)
  await expectReachable(friend)
  await friend.getByRole('button', { name: words.submit }).click()

  await expect(friend.getByRole('heading', { name: words.kept, exact: true })).toBeVisible()
  await expectReachable(friend)
  await friend.getByRole('button', { name: words.pay }).click()
  await expect(friend.getByRole('heading', { name: words.paid, exact: true })).toBeVisible()
  await expect(friend.locator('.promise-line .done').first()).toBeVisible()
  await expect(friend.locator('.order-promise .arrive')).toHaveText(/\d/)
  await expectReachable(friend)
  expect(heard.flat()).toEqual([])
}

test.describe('从影片里买 buying from the film', () => {
  test.use({ locale: 'zh-CN', contextOptions: { reducedMotion: 'no-preference' } })

  test('点影片、选好、把链接给朋友 tap, choose, pass the link on', async ({ page, context }) => {
    await buyWithAFriendsLink(page, await context.newPage(), {
      leather: '选皮料',
      black: /山羊皮/,
      thread: '选缝线',
      rust: /锈红/,
      done: '选好了',
      order: '定做',
      title: '确认定做',
      submit: /^提交，付/,
      kept: '已为你留好',
      pay: /^用演示支付付/,
      paid: '已付款，排进工作台',
    })
  })
})

test.describe('buying from the film in English', () => {
  test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'no-preference' } })

  test('tap, choose, pass the link on', async ({ page, context }) => {
    await buyWithAFriendsLink(page, await context.newPage(), {
      leather: 'Choose the leather',
      black: /Goatskin/,
      thread: 'Choose the thread',
      rust: /Rust/,
      done: 'Done',
      order: 'Have it made',
      title: 'Confirm your order',
      submit: /^Order and pay/,
      kept: 'It is kept for you',
      pay: /^Pay .+ with the demo payment/,
      paid: 'Paid, and booked on the bench',
    })
  })
})

test.describe('影片在大屏上 the film on a desk', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

  test('选项立在影片旁边 the options stand beside it', async ({ page }) => {
    const heard = expectQuiet(page)
    await page.goto(FILM)
    const panel = page.getByRole('complementary', { name: '经典短夹' })
    await expect(panel.locator('.foot-price')).toHaveText(/^¥[\d,]+\.\d\d$/)
    await pauseAt(page, 10)
    await page.getByRole('button', { name: '选缝线', exact: true }).click()
    await expect(panel.getByRole('group', { name: '缝线' }).locator('input:focus')).toHaveCount(1)
    await panel.getByRole('radio', { name: /锈红/ }).check({ force: true })
    await expect(page).toHaveURL(/thread=rust/)
    await expect(panel.getByText('什么时候到手')).toBeVisible()
    await expectReachable(page)
    await panel.getByRole('button', { name: '定做', exact: true }).click()
    await expect(page.getByRole('heading', { name: '确认定做', exact: true })).toBeVisible()
    expect(heard).toEqual([])
  })
})
