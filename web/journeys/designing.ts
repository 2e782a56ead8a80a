import { expect, type Page } from '@playwright/test'

/** A design is put together on sheets; each is kept by “好了”. */
export class Designing {
  constructor(readonly page: Page) {}

  private get sheet() {
    return this.page.locator('dialog[open]').last()
  }

  private async done() {
    await this.sheet.getByRole('button', { name: '好了', exact: true }).click()
  }

  private async kept() {
    await this.done()
    await expect(this.page.locator('dialog[open]')).toHaveCount(0)
  }

  async start(name: string) {
    const { page } = this
    await page.getByRole('button', { name: /新建第一款|新款式/ }).first().click()
    await this.sheet.getByLabel('名字', { exact: true }).fill(name)
    await this.sheet.getByRole('button', { name: '新款式', exact: true }).click()
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }

  /** A new studio sells nothing that was never made; who has made it before says so. */
  async madeBefore() {
    await this.page.getByRole('button', { name: '以前做过', exact: true }).click()
    await this.sheet.getByRole('button', { name: '记下', exact: true }).click()
    await expect(this.page.locator('dialog[open]')).toHaveCount(0)
  }

  async basePrice(yuan: string) {
    await this.page.getByRole('button', { name: '还没定底价', exact: true }).click()
    await this.sheet.getByLabel('底价').fill(yuan)
    await this.kept()
  }

  async step(kind: string, name: string, minutes: string) {
    await this.page.getByRole('button', { name: '加一步', exact: true }).click()
    await this.sheet.getByRole('button', { name: kind }).click()
    await this.sheet.getByLabel('这一步叫什么').fill(name)
    await this.sheet.getByLabel(/一件做多久|至少等多久|一窑/).fill(minutes)
  }

  async attended(name: string, minutes: string) {
    await this.step('人一直在做', name, minutes)
    await this.kept()
  }

  /** Left without its machine at first, as a maker in a hurry leaves it. */
  async batch(name: string, hours: string) {
    await this.step('几件一起进设备', name, hours)
    await this.kept()
  }

  async mendMachine(fault: string, machine: string, room: string) {
    await this.page.getByRole('button', { name: fault }).click()
    await this.sheet.getByLabel('占用设备').selectOption({ label: machine })
    await this.sheet.getByLabel('一件占多少').fill(room)
    await this.kept()
  }

  private async group(kind: string, name: string) {
    await this.page.getByRole('button', { name: '加一个选项', exact: true }).click()
    await this.sheet.getByRole('button', { name: kind }).click()
    await this.sheet.getByLabel('选项的名字').fill(name)
  }

  async swatches(name: string, choices: { name: string; colour: string; delta: string; slower?: [step: string, minutes: string] }[]) {
    await this.group('颜色与材料', name)
    for (const [n, choice] of choices.entries()) {
      if (n === 0) await this.sheet.getByRole('button', { name: '还没起名', exact: true }).click()
      else await this.sheet.getByRole('button', { name: '加一个选择', exact: true }).click()
      await this.sheet.getByLabel('叫什么').fill(choice.name)
      await this.sheet.locator('input[type=color]').fill(choice.colour)
      await this.sheet.getByLabel('价格加减').fill(choice.delta)
      if (choice.slower) {
        await this.sheet.getByLabel('做起来更久吗').selectOption({ label: choice.slower[0] })
        await this.sheet.getByLabel(`“${choice.slower[0]}”多花的时间`).fill(choice.slower[1])
      }
      await this.done()
    }
    await this.kept()
  }

  async lettering(name: string, yuan: string, example: string) {
    await this.group('刻字、绣名', name)
    await this.sheet.getByLabel('选了加多少').fill(yuan)
    await this.sheet.getByRole('radio', { name: '大写字母', exact: true }).click()
    await this.sheet.getByLabel('例子').fill('阿满')
    await expect(this.sheet.getByText('例子里这些字做不了：阿 满')).toBeVisible()
    await this.sheet.getByLabel('例子').fill(example)
    await this.kept()
  }

  async rule(sentence: string) {
    await this.page.getByRole('button', { name: '加一条规则', exact: true }).click()
    await expect(this.sheet.getByText(sentence).first()).toBeVisible()
    await this.kept()
    await expect(this.page.getByText(sentence).first()).toBeVisible()
  }

  async material(name: string, unit: string, amount: string) {
    await this.page.getByRole('button', { name: '加一样材料', exact: true }).click()
    await this.sheet.getByLabel('材料', { exact: true }).selectOption('+')
    await this.sheet.getByLabel('材料名').fill(name)
    await this.sheet.getByLabel('单位').fill(unit)
    await this.sheet.getByRole('button', { name: '放进材料库', exact: true }).click()
    await expect(this.sheet.getByLabel('材料名')).toHaveCount(0)
    await this.sheet.locator('.number-stepper input').fill(amount)
    await this.kept()
  }

  async tryOut(price: string) {
    await this.page.getByRole('button', { name: '试算价格和日期', exact: true }).click()
    await expect(this.sheet.locator('.try-out-foot b')).toHaveText(price)
    await expect(this.sheet.getByText(/前寄出/)).toBeVisible()
    await this.sheet.getByRole('button', { name: '关闭', exact: true }).click()
  }
}
