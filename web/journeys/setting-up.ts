import { expect, type Page } from '@playwright/test'

/** What a maker does on the screens of the guided start, in the words of the screens. */
export class NewStudio {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async comeIn(link: string) {
    const { page, slug } = this
    await page.goto(link)
    await page.getByLabel('工作室的名字').fill('小满银器')
    await page.getByLabel('店铺地址').fill(slug)
    await page.getByLabel('从哪里发货').selectOption('云南省')
    await page.getByLabel('怎么称呼你').fill('阿满')
    await page.getByLabel('登录名').fill(slug)
    await page.getByLabel('密码', { exact: true }).fill('不短的一句密码 2026')
    await page.getByRole('button', { name: '开张', exact: true }).click()
    await expect(page.getByRole('heading', { name: '十分钟开张', exact: true })).toBeVisible()
  }

  /** From the list of the guided start into one of its steps. */
  async begin(step: string) {
    await this.page.goto(`/studio/${this.slug}/start`)
    await this.page.getByRole('link', { name: step }).first().click()
  }

  async saved() {
    await expect(this.page.getByText('已保存').last()).toBeVisible()
  }

  async person() {
    const { page } = this
    await this.begin('谁来做，什么时候做')
    await page.getByRole('button', { name: /添加/ }).first().click()
    await page.getByLabel('名字').fill('阿满')
    await page.getByRole('radio', { name: '拍片', exact: true }).click()
    await page.locator('[data-cell="6:20"]').click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await this.saved()
  }

  async machine() {
    const { page } = this
    await this.begin('要排队的设备')
    await page.getByRole('button', { name: /添加/ }).first().click()
    await page.getByLabel('设备名').fill('小电窑')
    await page.getByLabel('种类').selectOption('kiln')
    await page.getByLabel('一次能装').fill('12')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await this.saved()
  }

  async policy() {
    const { page } = this
    await this.begin('接单的规矩')
    await page.getByLabel('打包要', { exact: true }).fill('2')
    await page.locator('.reply-days').getByRole('button', { name: '日', exact: true }).click()
    await page.getByLabel('到', { exact: true }).fill('20:30')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await this.saved()
  }

  async profile() {
    const { page } = this
    await this.begin('店面怎么介绍自己')
    await page.getByLabel('工作室的故事').fill('在大理打银。一件一件敲，刻上你的字。')
    await page.getByRole('radio', { name: '栗棕', exact: true }).click()
    await page.getByLabel('经营者说明').fill('个人手工活动，依法不需要办理市场主体登记。')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await this.saved()
  }
}
