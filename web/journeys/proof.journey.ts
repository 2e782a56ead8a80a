import { expect, test } from '@playwright/test'
import { deflateSync } from 'node:zlib'
import { expectQuiet, expectReachable } from './axe.ts'
import { orderWallet } from './buyer.ts'
import { makerOf } from './maker.ts'

function crc(bytes: Buffer): number {
  let rest = ~0
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return ~rest >>> 0
}

/** A real picture, drawn here: a grey sheet. */
function picture(side = 64): Buffer {
  const part = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), body])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(body.length, 0)
    frame.writeUInt32BE(crc(named), 4)
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 0], 8)
  const rows = Buffer.alloc(side * (side + 1), 180)
  for (let row = 0; row < side; row++) rows[row * (side + 1)] = 0
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))])
}

test.describe('自己转账 paid outside', () => {
  test.use({ locale: 'zh-CN' })

  test('传凭证、没查到、再传、查到 shown, not found, shown again, found', async ({ page, baseURL }) => {
    const heard = expectQuiet(page)
    const shot = { name: '转账.png', mimeType: 'image/png', buffer: picture() }
    await orderWallet(page, { order: '定做', submit: /^提交，付/, later: '先看我的订单' })
    await page.locator('.by-hand input').setInputFiles({ name: '不是图片.png', mimeType: 'image/png', buffer: Buffer.from('hello') })
    await expect(page.getByText('这张图片没传上来')).toBeVisible()
    await page.locator('.by-hand input').setInputFiles(shot)
    await expect(page.getByRole('heading', { name: '收到付款凭证，工作室正在确认', exact: true })).toBeVisible()
    await expect(page.getByText(/最晚 .+ 给你答复/)).toBeVisible()
    await expectReachable(page)

    const token = new URL(page.url()).pathname.split('/').pop() ?? ''
    const { order } = (await (await page.request.get(`/api/v1/track/${token}`)).json()) as { order: string }
    const maker = await makerOf('zhangchen', baseURL ?? '')
    const waiting = (await maker.get('/payments/proven')) as { id: string; order: string }[]
    const payment = waiting.find((one) => one.order === order)?.id
    await maker.post(`/payments/${payment}/refusal`, { because: '金额对不上' })
    await page.reload()
    await expect(page.getByText('工作室没有查到这笔款').first()).toBeVisible()
    await expect(page.getByText('金额对不上').first()).toBeVisible()
    await expectReachable(page)

    await page.locator('.by-hand input').setInputFiles(shot)
    await expect(page.getByText(/最晚 .+ 给你答复/)).toBeVisible()
    await maker.post(`/payments/${payment}/confirmation`)
    await maker.leave()
    await page.reload()
    await expect(page.getByRole('heading', { name: '已付款，排进工作台', exact: true })).toBeVisible()
    expect(heard).toEqual([])
  })
})
