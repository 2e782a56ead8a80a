import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { makerOf } from './maker.ts'
import { designs } from './placing.ts'
import { signIn } from './workshop.ts'

interface Round {
  id: string
  phase: string
}

/** A round of Lin Wei's that shows designs and asks which to make; it is skipped in the end. */
async function teased(request: Parameters<typeof designs>[0], baseURL: string) {
  const maker = await makerOf('linwei', baseURL)
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  const weights = { like: 1, rank: 3, hold: 10 }
  await maker.put('/cycle-rule', { name: { 'zh-CN': '林未月选' }, every: 'stretch', from: today, days: [5, 0, 5, 20, 5], opens: '10:00', least: 1, most: 2, places: 4, designPlaces: 2, minutes: 4_000, hold: 0, weights }, '"0"')
  const shown = (await designs(request, 'linwei')).slice(0, 3)
  const round = (await maker.post('/cycles', { designs: shown.map(({ slug }) => slug) })) as Round
  expect(round.phase).toBe('TEASE')
  const over = async () => {
    await maker.post(`/cycles/${round.id}/skip`)
    await maker.leave()
  }
  return { round: round.id, names: shown.map(({ name }) => name), over }
}

test.describe('投票 voting', () => {
  test.use({ locale: 'zh-CN' })

  test('买家投一票，匠人看到算上了 a buyer votes, the maker sees it counted', async ({ page, request, context, baseURL }) => {
    const heard = expectQuiet(page)
    const { round, names, over } = await teased(request, baseURL!)
    const [liked = '', first = ''] = names

    await page.goto(`/linwei/b/${round}`)
    await expect(page.getByText('0 人投了票')).toBeVisible()
    const card = (name: string) => page.locator('.vote-card', { hasText: name })
    const heart = card(liked).getByRole('button', { name: '♥ 喜欢', exact: true })
    await heart.click()
    await expect(page.getByText('1 人投了票')).toBeVisible()
    await expect(heart).toHaveAttribute('aria-pressed', 'true')
    await card(first).getByRole('button', { name: '最想要', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: '记下了' })).toBeVisible()
    await expectReachable(page)
    // The same browser is the same person, today and tomorrow.
    await page.reload()
    await expect(heart).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText('1 人投了票')).toBeVisible()

    const maker = await context.newPage()
    await signIn(maker, 'linwei')
    await maker.goto('/studio/linwei/cycle')
    const votes = maker.locator('article.card', { has: maker.getByText('1 人投了票', { exact: true }) })
    await expect(votes).toBeVisible()
    // Who is ranked first stands above who is only liked.
    await expect(votes.locator('p.row').first()).toContainText(first)
    await expect(votes.locator('p.row').nth(1)).toContainText(liked)
    await expectReachable(maker)
    await over()
    expect(heard).toEqual([])
  })
})
