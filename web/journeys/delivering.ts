import { expect, type APIRequestContext } from '@playwright/test'
import { makerOf } from './maker.ts'
import { pay, payBalance, place, track, type Placed } from './placing.ts'

interface Step {
  line: number
  step: string
  state: string
}

/** An order of somebody's own, made, paid and in their hands, over the published API. */
export async function deliver(request: APIRequestContext, shop: string, name: string, baseURL: string): Promise<Placed> {
  const order = await place(request, shop, name)
  await pay(request, order.payment)
  const maker = await makerOf(shop, baseURL)
  const ready = async () => ((await maker.get(`/orders/${order.order}/steps`)) as Step[]).find(({ state }) => state === 'READY')
  for (let next = await ready(); next; next = await ready()) {
    await maker.post(`/orders/${order.order}/lines/${next.line}/steps/${next.step}/finish`)
  }
  await payBalance(request, order.token)
  await maker.post(`/orders/${order.order}/shipment`, { carrier: 'SF', number: 'SF1029384777' })
  await maker.post(`/orders/${order.order}/delivery`)
  await maker.leave()
  expect((await track(request, order.token)).state).toBe('DELIVERED')
  return order
}
