import { expect, type APIRequestContext } from '@playwright/test'
import { randomInt, randomUUID } from 'node:crypto'

export interface Choice {
  key: string
  name: string
  available: boolean
}
export interface Group {
  key: string
  name: string
  kind: string
  required: boolean
  choices: Choice[]
  example: unknown
}
export interface Design {
  slug: string
  name: string
  optionGroups: Group[]
}
export interface Placed {
  number: string
  order: string
  token: string
  payment: string
}

async function read<T>(request: APIRequestContext, path: string): Promise<T> {
  const answer = await request.get(path, { headers: { 'Accept-Language': 'zh-CN' } })
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as T
}

async function send<T>(request: APIRequestContext, path: string, data: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await request.post(path, { data, headers: { 'Accept-Language': 'zh-CN', ...headers } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

export async function designs(request: APIRequestContext, shop: string): Promise<Design[]> {
  const { designs: shown } = await read<{ designs: { slug: string; bookable: boolean }[] }>(request, `/api/v1/shops/${shop}`)
  return Promise.all(shown.filter(({ bookable }) => bookable).map(({ slug }) => read<Design>(request, `/api/v1/shops/${shop}/designs/${slug}`)))
}

/** The first choice, or the example, of whatever has to be chosen: this can always be made. */
export function simplest({ optionGroups }: Design): Record<string, unknown> {
  const needed = optionGroups.filter(({ required }) => required)
  return Object.fromEntries(
    needed.map(({ key, kind, choices, example }) => {
      const first = choices.find(({ available }) => available)?.key
      return [key, kind === 'CHOICE' ? first : kind === 'CHOICES' ? [first] : example]
    }),
  )
}

interface Offer {
  total: number
  promise: { shipBy: string; because: { code: string } }
  consents: { kind: string; version: string }[]
}

/** What it costs to send something there is part of the offer. */
const HOME = { province: '浙江省', city: '杭州市', district: '西湖区', line: '文三路 2 号' }

/** A number nobody ordered with before: a shop knows its buyers by it. */
const someonesPhone = () => `139${String(randomInt(1e8)).padStart(8, '0')}`

/** Orders the design of a shop that can be made soonest, over the published API; the deposit is not paid yet. What lies finished has
 *  nothing to be made.
 *  @param only that design, out of a drop where one is named */
export async function place(request: APIRequestContext, shop: string, name: string, only?: { design: string; booking?: string }): Promise<Placed> {
  const offers = await Promise.all(
    (await designs(request, shop)).filter(({ slug }) => !only || slug === only.design).map(async (design) => {
      const wish = { lines: [{ design: design.slug, configuration: simplest(design), quantity: 1 }], rush: false, to: { province: HOME.province, city: HOME.city }, ...(only?.booking ? { booking: only.booking } : {}) }
      return { wish, offer: await send<Offer>(request, `/api/v1/shops/${shop}/quotes`, wish) }
    }),
  )
  const soonest = offers.filter(({ offer }) => offer.promise.because.code !== 'lies-ready').sort((a, b) => a.offer.promise.shipBy.localeCompare(b.offer.promise.shipBy))[0]
  if (!soonest) throw new Error(`${shop} sells nothing`)
  const { wish, offer } = soonest
  const placed = await send<{ order: string; trackingToken: string; payment: { id: string } }>(
    request,
    `/api/v1/shops/${shop}/orders`,
    {
      ...wish,
      accept: { total: offer.total, shipBy: '2099-12-31' },
      buyer: { name, phone: someonesPhone(), address: HOME },
      consents: offer.consents.map(({ kind, version }) => ({ kind, version, given: true })),
    },
    { 'Idempotency-Key': randomUUID() },
  )
  const { number } = await track(request, placed.trackingToken)
  return { number, order: placed.order, token: placed.trackingToken, payment: placed.payment.id }
}

export interface Tracked {
  number: string
  state: string
  payment: { id: string; amount: number } | null
  photos: { url: string }[]
  happenings: { kind: string }[]
}

export const track = (request: APIRequestContext, token: string) => read<Tracked>(request, `/api/v1/track/${token}`)

export const pay = (request: APIRequestContext, payment: string) => send(request, `/api/v1/payments/${payment}/sandbox`, {})

/** Pays whatever is asked for now. */
export async function payBalance(request: APIRequestContext, token: string) {
  const { payment } = await track(request, token)
  if (!payment) throw new Error('nothing is asked for')
  await pay(request, payment.id)
}
