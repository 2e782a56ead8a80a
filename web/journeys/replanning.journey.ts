import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { signIn, tab } from './workshop.ts'

/** The studio's own tomorrow. */
function tomorrow(): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  return new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
}

test.describe('重新排期 replanning', () => {
  test.use({ locale: 'zh-CN' })

  test('明天病了会怎样：问、照此安排、撤回 ill tomorrow: asked, made so, undone', async ({ page }) => {
    const heard = expectQuiet(page)
    await signIn(page, 'chenyi')
    await tab(page, '排期').click()
    await page.getByRole('button', { name: '假如……', exact: true }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('radio', { name: '陈艺', exact: true }).click()
    await sheet.getByLabel('从', { exact: true }).fill(tomorrow())
    await sheet.getByLabel('到（含当天）', { exact: true }).fill(tomorrow())
    await expectReachable(page)
    await sheet.getByRole('button', { name: '看看会怎样', exact: true }).click()

    // The answer: what would break, who moves; nothing has changed yet.
    const proposal = page.getByRole('region', { name: /^假如陈艺从 .+ 不在$/ })
    await expect(proposal).toContainText(/个交期会落空|没有交期会落空/)
    await proposal.getByText(/^要挪动的：\d+ 张订单$/).click()
    await expect(proposal.locator('.proposal-steps li').first()).toBeVisible()
    await expectReachable(page)

    await proposal.getByRole('button', { name: '确实如此，照此安排', exact: true }).click()
    await expect(proposal).toContainText('答应的日子都没有动')
    await page.reload()
    await expectReachable(page)

    await proposal.getByRole('button', { name: '撤回', exact: true }).click()
    await expect(proposal).toHaveCount(0)
    expect(heard).toEqual([])
  })
})
