import { expect, test } from '@playwright/test'
import { expectQuiet, expectReachable } from './axe.ts'
import { pay, place } from './placing.ts'

const CODE = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3"><path d="M0 0h1v1H0zM2 0h1v1H2zM0 2h1v1H0z"/></svg>').toString('base64')}`

test.describe('真的付钱 paying by a scanned code', () => {
  test.use({ locale: 'zh-CN' })

  // A demo house has play money and so no real till. What its server does with WeChat's word is shown by WechatPayTest; here the till's
  // answers are put in at the edge of the page, and the money itself is the demo's.
  test('扫码，付好，页面自己往前走 scanned and paid, the page goes on by itself', async ({ page, request }) => {
    const heard = expectQuiet(page)
    const order = await place(request, 'linwei', '苏晓')
    let arrived = false
    await page.route(`**/api/v1/track/${order.token}`, async (route) => {
      const answer = await route.fetch()
      const tracked = (await answer.json()) as { payment: object | null }
      await route.fulfill({ response: answer, json: { ...tracked, payment: tracked.payment && { ...tracked.payment, methods: ['WECHAT_NATIVE', 'MANUAL'] } } })
    })
    await page.route('**/attempts', (route) => route.fulfill({ json: { attempt: order.payment, next: 'SCAN', qr: CODE, address: null, bridge: null } }))
    await page.route('**/attempts/*/look', (route) => route.fulfill({ json: { state: arrived ? 'PAID' : 'OPEN' } }))

    await page.goto(`/o/${order.token}`)
    await page.getByRole('button', { name: /^微信扫码付 ¥/ }).click()
    const code = page.getByRole('img', { name: '微信支付二维码', exact: true })
    await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expect(page.getByText('付好以后这里会自己往前走，不用点什么。')).toBeVisible()
    await expectReachable(page)

    await pay(request, order.payment)
    arrived = true
    await expect(page.getByRole('heading', { name: '已付款，排进工作台', exact: true })).toBeVisible()
    await expect(code).toHaveCount(0)
    await expectReachable(page)
    expect(heard).toEqual([])
  })
})
