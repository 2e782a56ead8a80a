import { expect, type Page } from '@playwright/test'

/** From a file on the phone to a link that can be shared. */
export class Filming {
  constructor(readonly page: Page) {}

  async upload(file: string) {
    const { page } = this
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('.film-card').first().click()
    // The lab works while the maker goes on; the player stands there when it is done.
    await expect(page.locator('video.player')).toBeVisible({ timeout: 240_000 })
  }

  async name(title: string, design: string) {
    const { page } = this
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('影片里的款式').selectOption({ label: design })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存').last()).toBeVisible()
  }

  /** The picture at a second that the maker stops at. */
  async poster() {
    const { page } = this
    const before = await page.locator('video.player').getAttribute('poster')
    await page.locator('video.player').evaluate(async (video: HTMLVideoElement) => {
      video.currentTime = 3
      await new Promise((seeked) => video.addEventListener('seeked', seeked, { once: true }))
    })
    await page.getByRole('button', { name: '用这一帧做封面', exact: true }).click()
    await expect(page.locator('video.player')).not.toHaveAttribute('poster', before ?? '')
  }

  async hotspot(group: string) {
    const { page } = this
    await page.getByRole('link', { name: /^可点的地方 · \d+$/ }).click()
    const stage = page.locator('.hotspot-stage .surface')
    await expect(stage).toBeVisible()
    await stage.click({ position: { x: 100, y: 160 } })
    const sheet = page.locator('dialog[open]')
    await sheet.getByRole('radio', { name: group }).click()
    await sheet.getByRole('button', { name: '好了', exact: true }).click()
    await expect(page.locator('.hotspot-stage .spot')).toHaveText(group)
    // Seen nearly all the way: a fan who looks for it is not to be hurried.
    await page.getByLabel('影片进度').fill('20')
    await page.getByRole('button', { name: '到这里消失', exact: true }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存').last()).toBeVisible()
  }

  async publish(): Promise<string> {
    const { page } = this
    await page.getByRole('link', { name: '返回', exact: true }).click()
    await page.getByRole('button', { name: '放到店里', exact: true }).click()
    const link = page.locator('a[target=_blank]', { hasText: '/f/' })
    await expect(link).toBeVisible()
    await expect(page.getByRole('button', { name: '复制简介', exact: true })).toBeVisible()
    return (await link.textContent()) ?? ''
  }
}
