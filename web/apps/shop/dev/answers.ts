import type { OrderRequest, QuoteRequest } from '@dingzuo/api'
import { words } from './fixtures.ts'

interface Answer {
  status: number
  body?: unknown
}

/** Just enough of the contract to draw every state: `natural` with `painted` clashes, the buyer 变价 meets a new price. */
export function answer(method: string, path: string, body: string, language: 'zh-CN' | 'en'): Answer {
  const w = words(language)
  const [, , , what] = path.split('/')
  if (path.startsWith('/track/')) return { status: 200, body: w.track() }
  if (path.startsWith('/payments/')) return { status: 200 }
  if (method === 'GET' && what === 'designs') return { status: 200, body: w.design }
  if (method === 'GET' && what === 'films') return { status: 200, body: w.film }
  if (what === 'artwork') return { status: 201, body: { id: 'artwork-1' } }
  if (what === 'quotes') return quote(w, JSON.parse(body) as QuoteRequest)
  if (what === 'orders') return order(w, JSON.parse(body) as OrderRequest)
  return { status: 404, body: { type: '/problems/not-found', status: 404 } }
}

function quote(w: ReturnType<typeof words>, wish: QuoteRequest): Answer {
  const { leather, edge } = wish.lines[0]?.configuration ?? {}
  if (leather === 'natural' && edge === 'painted') {
    return {
      status: 422,
      body: {
        type: '/problems/not-makeable',
        status: 422,
        group: 'edge',
        choice: 'painted',
        rule: 'edge-on-natural',
        because: w.say('原色皮会吃色，不做上色封边。', 'Natural hide soaks up paint, so its edge is only burnished.'),
        fits: { edge: ['burnished'] },
      },
    }
  }
  return { status: 200, body: w.offer(wish) }
}

function order(w: ReturnType<typeof words>, wish: OrderRequest): Answer {
  const offer = w.offer(wish)
  if (wish.buyer.name === '变价' && wish.accept.shipBy < '2026-12-10') {
    const later = { ...offer, promise: { ...offer.promise, shipBy: '2026-12-11', arriveBy: '2026-12-14' } }
    return { status: 409, body: { type: '/problems/offer-changed', status: 409, offer: later } }
  }
  return {
    status: 201,
    body: {
      order: 'o-1',
      trackingToken: 'demo',
      trackingUrl: '/o/demo',
      holdExpiresAt: new Date(Date.now() + 1_800_000).toISOString(),
      payment: { id: 'pay-1', amount: offer.instalments[0]?.amount ?? 0, methods: ['SANDBOX'] },
      promise: offer.promise,
    },
  }
}
