import type { Booking, Design, Offer, OrderPlaced, OrderRequest, QuoteRequest, Round, Shop, Voice } from './buyer.ts'
import type { CaseAct, CaseOpening, TrackedCases } from './cases.ts'
import type { Film, Glance } from './film.ts'
import { overTheLine, ProblemAnswer, type Problem } from './problem.ts'
import type { PayInvitation, PayWish } from './pay.ts'
import type { Care, Changeable, ChangedLine, ChangeQuote, OwnReviews, Thread, TrackedOrder, TrackedParcels } from './track.ts'
import type { WaitingPlace, WaitingWish } from './waiting.ts'

export type OrderRoute = 'payments' | 'cancellation' | 'cancellation/acceptance' | 'acceptance' | 'new-date/agreement' | 'new-date/refusal' | 'approval' | 'customer-wait/answer' | 'late-refund' | 'return' | 'receipt' | 'series/agreement' | 'series/rest' | 'necessary-costs' | 'changes' | `changes/${number}/${'acceptance' | 'refusal'}`

export interface BuyerApi {
  shop(shop: string): Promise<Shop>
  design(shop: string, design: string): Promise<Design>
  film(shop: string, film: string): Promise<Film>
  /** @param member word of an earlier order's link: to regulars it may open earlier */
  booking(shop: string, booking: string, member: string): Promise<Booking>
  /** A round of a cycle. @param voter a word that only this browser has; no account */
  round(shop: string, round: string, voter: string): Promise<Round>
  /** Replaces what this person said before. */
  vote(shop: string, round: string, voter: string, voice: { likes: string[]; ranking: string[]; phone?: string }): Promise<Voice>
  /** Puts the round's sum down for a design, or moves it there. */
  putDown(shop: string, round: string, voter: string, design: string): Promise<{ id: string; amount: number; methods: string[]; paid: boolean }>
  /** Takes it back, whole. */
  takeBack(shop: string, round: string, voter: string): Promise<Voice>
  /** Says, once each, that a film was opened, played or tapped on. */
  seen(shop: string, film: string, what: Glance, post: string): Promise<void>
  quote(shop: string, request: QuoteRequest, signal?: AbortSignal): Promise<Offer>
  order(shop: string, request: OrderRequest, idempotencyKey: string): Promise<OrderPlaced>
  paySandbox(payment: string): Promise<void>
  /** Begins to pay with real money. */
  beginPayment(payment: string, wish: PayWish): Promise<PayInvitation>
  /** How an attempt stands; the server asks the provider when it is silent. */
  lookAtPayment(payment: string, attempt: string): Promise<{ state: 'OPEN' | 'PAID' | 'CLOSED' }>
  artwork(shop: string, picture: File, signal?: AbortSignal): Promise<{ id: string }>
  /** Shows the picture of a payment made outside. */
  proof(payment: string, picture: File): Promise<void>
  /** Beside the costs that wait for the studio's answer. */
  costsPicture(token: string, picture: File): Promise<TrackedOrder>
  track(token: string): Promise<TrackedOrder>
  /** Where the order's parcels are. */
  parcels(token: string): Promise<TrackedParcels>
  /** What each piece of an order could still be; nothing where it is too late. */
  changeable(token: string): Promise<Changeable[]>
  /** What a change would come to now. */
  quoteChange(token: string, lines: ChangedLine[], signal?: AbortSignal): Promise<ChangeQuote>
  /** What was said about the order. */
  talk(token: string): Promise<Thread>
  /** @param message its id is its own: sent again, it is said once */
  say(token: string, message: { id: string; words: string }): Promise<Thread>
  /** The buyer has seen everything up to now. */
  talkRead(token: string): Promise<Thread>
  /** What is wrong with something of the order, and what becomes of it. */
  cases(token: string): Promise<TrackedCases>
  /** @param opening its id is its own: sent again, it is opened once */
  openCase(token: string, opening: CaseOpening): Promise<TrackedCases>
  showCase(token: string, id: string, picture: File): Promise<TrackedCases>
  actOnCase(token: string, id: string, act: CaseAct, body: object): Promise<TrackedCases>
  /** How the pieces are looked after, and when. */
  care(token: string): Promise<Care>
  /** No more reminders, or reminders again. */
  careQuiet(token: string, quiet: boolean): Promise<Care>
  reviews(token: string): Promise<OwnReviews>
  /** @param seen the version that was read; 0: none was written yet */
  review(token: string, line: number, words: { stars: number; words: string; isPublic: boolean }, seen: number): Promise<OwnReviews>
  /** Lets a review be seen by all, or takes it from the public. */
  reviewPublic(token: string, line: number, isPublic: boolean): Promise<OwnReviews>
  reviewPhoto(token: string, line: number, picture: Blob): Promise<OwnReviews>
  removeReviewPhoto(token: string, line: number, place: number): Promise<OwnReviews>
  /** Joins the waiting list; the answer's address is the place on it. */
  wait(shop: string, wish: WaitingWish): Promise<{ token: string; url: string }>
  /** An order whose link was lost, by its number and a code that the studio gave; answers its link. */
  findOrder(shop: string, lost: { number: string; code: string }): Promise<{ trackingUrl: string }>
  waiting(token: string): Promise<WaitingPlace>
  changeWaiting(token: string, entry: string, wishedBy: string | null): Promise<WaitingPlace>
  leaveWaiting(token: string, entry: string): Promise<WaitingPlace>
  waitAgain(token: string, entry: string): Promise<WaitingPlace>
  /** One of the buyer's acts on their order, by its route; answers the order as it stands then. */
  actOn(token: string, act: OrderRoute, body?: object): Promise<TrackedOrder>
}

export function buyerApi(language: string, fetchIt: typeof fetch = (...call) => fetch(...call)): BuyerApi {
  async function call<T>(method: string, path: string, init: RequestInit = {}): Promise<T> {
    const headers = new Headers(init.headers)
    headers.set('Accept', 'application/json, application/problem+json')
    headers.set('Accept-Language', language)
    if (typeof init.body === 'string') headers.set('Content-Type', 'application/json')
    const response = await overTheLine(fetchIt(`/api/v1${path}`, { ...init, method, headers }))
    if (!response.ok) throw new ProblemAnswer(await problemIn(response))
    const text = await overTheLine(response.text())
    return (text ? JSON.parse(text) : undefined) as T
  }

  const atPlace = (token: string, entry = '') => `/waiting/${encodeURIComponent(token)}${entry && `/${encodeURIComponent(entry)}`}`
  const ofCase = (token: string, ...rest: string[]) => ['/track', encodeURIComponent(token), 'cases', ...rest].join('/')
  const ofOrder = (token: string, rest: string) => `/track/${encodeURIComponent(token)}${rest}`
  const inShop = (shop: string, rest = '') => `/shops/${encodeURIComponent(shop)}${rest}`

  const inRound = (shop: string, round: string, rest = '') => inShop(shop, `/cycles/${encodeURIComponent(round)}${rest}`)

  return {
    shop: (shop) => call('GET', inShop(shop)),
    design: (shop, design) => call('GET', inShop(shop, `/designs/${encodeURIComponent(design)}`)),
    film: (shop, film) => call('GET', inShop(shop, `/films/${encodeURIComponent(film)}`)),
    booking: (shop, booking, member) => call('GET', inShop(shop, `/bookings/${encodeURIComponent(booking)}`), { headers: { 'X-Member': member } }),
    round: (shop, round, voter) => call('GET', inRound(shop, round), { headers: { 'X-Voter': voter } }),
    vote: (shop, round, voter, voice) => call('PUT', inRound(shop, round, '/vote'), { body: JSON.stringify(voice), headers: { 'X-Voter': voter } }),
    putDown: (shop, round, voter, design) => call('PUT', inRound(shop, round, '/hold'), { body: JSON.stringify({ design }), headers: { 'X-Voter': voter } }),
    takeBack: (shop, round, voter) => call('DELETE', inRound(shop, round, '/hold'), { headers: { 'X-Voter': voter } }),
    seen: (shop, film, what, post) =>
      call('POST', inShop(shop, `/films/${encodeURIComponent(film)}/seen`), { body: JSON.stringify({ what, post }), keepalive: true }),
    quote: (shop, request, signal) =>
      call('POST', inShop(shop, '/quotes'), { body: JSON.stringify(request), signal: signal ?? null }),
    order: (shop, request, idempotencyKey) =>
      call('POST', inShop(shop, '/orders'), {
        body: JSON.stringify(request),
        headers: { 'Idempotency-Key': idempotencyKey },
      }),
    findOrder: (shop, lost) => call('POST', inShop(shop, '/lost-link'), { body: JSON.stringify(lost) }),
    paySandbox: (payment) => call('POST', `/payments/${encodeURIComponent(payment)}/sandbox`),
    beginPayment: (payment, wish) => call('POST', `/payments/${encodeURIComponent(payment)}/attempts`, { body: JSON.stringify(wish) }),
    lookAtPayment: (payment, attempt) =>
      call('POST', `/payments/${encodeURIComponent(payment)}/attempts/${encodeURIComponent(attempt)}/look`),
    artwork: (shop, picture, signal) => {
      const body = new FormData()
      body.set('file', picture)
      return call('POST', inShop(shop, '/artwork'), { body, signal: signal ?? null })
    },
    proof: (payment, picture) => {
      const body = new FormData()
      body.set('file', picture)
      return call('POST', `/payments/${encodeURIComponent(payment)}/proof`, { body })
    },
    costsPicture: (token, picture) => {
      const body = new FormData()
      body.set('file', picture)
      return call('POST', `/track/${encodeURIComponent(token)}/necessary-costs/picture`, { body })
    },
    track: (token) => call('GET', `/track/${encodeURIComponent(token)}`),
    parcels: (token) => call('GET', `/track/${encodeURIComponent(token)}/parcels`),
    changeable: (token) => call('GET', `/track/${encodeURIComponent(token)}/changes`),
    quoteChange: (token, lines, signal) => call('POST', `/track/${encodeURIComponent(token)}/changes/quote`, { body: JSON.stringify({ lines }), signal: signal ?? null }),
    talk: (token) => call('GET', `/track/${encodeURIComponent(token)}/messages`),
    say: (token, message) => call('POST', `/track/${encodeURIComponent(token)}/messages`, { body: JSON.stringify(message) }),
    talkRead: (token) => call('POST', `/track/${encodeURIComponent(token)}/messages/read`),
    cases: (token) => call('GET', ofCase(token)),
    openCase: (token, opening) => call('POST', ofCase(token), { body: JSON.stringify(opening) }),
    showCase: (token, id, picture) => {
      const body = new FormData()
      body.set('file', picture)
      return call('POST', ofCase(token, id, 'photos'), { body })
    },
    actOnCase: (token, id, act, body) => call('POST', ofCase(token, id, act), { body: JSON.stringify(body) }),
    care: (token) => call('GET', ofOrder(token, '/care')),
    careQuiet: (token, quiet) => call('PUT', ofOrder(token, '/care/quiet'), { body: JSON.stringify({ quiet }) }),
    reviews: (token) => call('GET', ofOrder(token, '/reviews')),
    review: (token, line, words, seen) => call('PUT', ofOrder(token, `/reviews/${line}`), { body: JSON.stringify(words), headers: { 'If-Match': `"${seen}"` } }),
    reviewPublic: (token, line, isPublic) => call('PUT', ofOrder(token, `/reviews/${line}/publicity`), { body: JSON.stringify({ isPublic }) }),
    reviewPhoto: (token, line, picture) => {
      const body = new FormData()
      body.set('file', picture)
      return call('POST', ofOrder(token, `/reviews/${line}/photos`), { body })
    },
    removeReviewPhoto: (token, line, place) => call('DELETE', ofOrder(token, `/reviews/${line}/photos/${place}`)),
    wait: (shop, wish) => call('POST', inShop(shop, '/waiting'), { body: JSON.stringify(wish) }),
    waiting: (token) => call('GET', atPlace(token)),
    changeWaiting: (token, entry, wishedBy) => call('PUT', atPlace(token, entry), { body: JSON.stringify({ wishedBy }) }),
    leaveWaiting: (token, entry) => call('DELETE', atPlace(token, entry)),
    waitAgain: (token, entry) => call('POST', `${atPlace(token, entry)}/again`),
    actOn: (token, act, body) =>
      call('POST', `/track/${encodeURIComponent(token)}/${act}`, body ? { body: JSON.stringify(body) } : {}),
  }
}

/** A proxy's plain page must not break us: what is no problem document becomes one. */
async function problemIn(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  try {
    const body = (await response.json()) as Partial<Problem>
    return { ...body, type: body.type ?? 'about:blank', status: response.status, retryAfter }
  } catch {
    return { type: 'about:blank', status: response.status, retryAfter }
  }
}
