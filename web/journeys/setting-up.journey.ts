import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { Designing } from './designing.ts'
import { Filming } from './filming.ts'
import { NewStudio } from './setting-up.ts'

const LINK = process.env.DINGZUO_STUDIO_LINK
const FILM = fileURLToPath(new URL('../../server/src/main/resources/demo/films/zhangchen-base.mp4', import.meta.url))

test.describe('从零开张 a studio from nothing', () => {
  test.use({ locale: 'zh-CN' })
  test.skip(!LINK, 'a one-time link of the house is needed: ./dingzuo studio add, then DINGZUO_STUDIO_LINK')

  test('从一条链接到发出第一条影片 from a link to the first film to share', async ({ page, browser, baseURL }) => {
    test.setTimeout(420_000)
    page.setDefaultTimeout(60_000)
    const heard = expectQuiet(page)
    // Of the link itself, so that one house can be asked twice.
    const slug = `silver-${(LINK ?? '').replace(/[^a-z0-9]/g, '').slice(-8)}`
    const studio = new NewStudio(page, slug)
    await studio.comeIn(new URL(LINK ?? '').pathname)
    await expectReachable(page)
    await studio.person()
    await studio.machine()
    await studio.policy()
    await studio.profile()

    await studio.begin('第一个款式')
    const design = new Designing(page)
    await design.start('錾刻银戒')
    await expect(page.getByText('上架前还缺 2 样')).toBeVisible()
    await expect(page.getByRole('button', { name: '还没写怎么做，至少要一步', exact: true })).toBeVisible()
    await expectReachable(page)
    await design.basePrice('268')
    await design.attended('锻打', '90')
    await design.batch('退火', '2')
    await design.attended('打磨', '40')
    await design.mendMachine('“退火”要说放进哪台设备、一件占多少', '小电窑', '2')
    await design.swatches('表面', [
      { name: '亮银', colour: '#d9dce0', delta: '0' },
      { name: '古法做旧', colour: '#4a4a48', delta: '30', slower: ['打磨', '20'] },
    ])
    await design.swatches('宽窄', [
      { name: '窄 3 毫米', colour: '#e8e8e8', delta: '0' },
      { name: '宽 6 毫米', colour: '#bdbdbd', delta: '60' },
    ])
    await design.rule('如果表面是亮银，那么宽窄要选窄 3 毫米')
    await design.lettering('刻字', '40', 'A.M.')
    await design.material('足银', '克', '8')
    await expectReachable(page)
    await design.madeBefore()
    await design.tryOut('¥268.00')
    await page.getByRole('button', { name: '上架', exact: true }).click()
    await expect(page.getByText('上架了，店里已经能看到')).toBeVisible()
    await expect(page.locator('.page-head .tag')).toHaveText('在售')

    await studio.begin('第一条影片')
    const film = new Filming(page)
    await film.upload(FILM)
    await film.name('一枚戒指是怎么敲出来的', '錾刻银戒')
    await film.poster()
    await film.hotspot('表面')
    await expectReachable(page)
    const link = await film.publish()

    const fan = await browser.newPage({ baseURL: baseURL ?? '', locale: 'zh-CN', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    await fan.goto(link)
    // The ring and its way within the province.
    await expect(fan.locator('.film > #app > .foot-bar .foot-price')).toHaveText('¥276.00')
    await expect(fan.locator('.film > #app > .foot-bar .foot-date')).toHaveText(/\d/)
    await fan.getByRole('button', { name: /表面/ }).first().click()
    await fan.getByRole('radio', { name: /古法做旧/ }).check({ force: true })
    await expect(fan.locator('.ui-sheet .foot-price')).toHaveText('¥306.00')
    await fan.close()

    await page.goto(`/studio/${slug}/start`)
    await expect(page.getByRole('link', { name: '全好了，去看今天', exact: true })).toBeVisible()
    expect(heard).toEqual([])
  })
})
