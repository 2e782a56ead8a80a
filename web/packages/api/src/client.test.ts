import { expect, it, vi } from 'vitest'
import { buyerApi, kindOf, problemFrom, ProblemAnswer, type OrderRequest } from './index.ts'

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const calls: { url: string; init: RequestInit }[] = []
  const fetchIt = (async (url: string, init: RequestInit) => {
    calls.push({ url, init })
    return new Response(body, { status, headers })
  }) as unknown as typeof fetch
  return { calls, api: buyerApi('en', fetchIt) }
}

it('asks in the reader’s language', async () => {
  const { api, calls } = answering(200, '{"slug":"linwei"}')
  expect((await api.shop('linwei')).slug).toBe('linwei')
  expect(calls[0]?.url).toBe('/api/v1/shops/linwei')
  expect(new Headers(calls[0]?.init.headers).get('Accept-Language')).toBe('en')
})

it('sends the order under its key', async () => {
  const { api, calls } = answering(201, '{"order":"1"}')
  await api.order('linwei', {} as OrderRequest, 'the-key')
  expect(new Headers(calls[0]?.init.headers).get('Idempotency-Key')).toBe('the-key')
})

it('keeps the fields of a problem', async () => {
  const { api } = answering(422, '{"type":"/problems/not-makeable","group":"leather","fits":{"leather":["black"]}}')
  const caught = await api.design('a', 'b').catch((problem: unknown) => problem)
  expect(caught).toBeInstanceOf(ProblemAnswer)
  const problem = problemFrom(caught)
  expect(kindOf(problem)).toBe('not-makeable')
  expect(problem.fits).toEqual({ leather: ['black'] })
})

it('makes a problem of a proxy’s plain page', async () => {
  const { api } = answering(429, '<h1>slow down</h1>', { 'Retry-After': '7' })
  const problem = problemFrom(await api.shop('a').catch((caught: unknown) => caught))
  expect(kindOf(problem)).toBe('too-many-requests')
  expect(problem.retryAfter).toBe(7)
})

it('takes no answer at all for being offline', async () => {
  const api = buyerApi('en', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(kindOf(problemFrom(await api.shop('a').catch((caught: unknown) => caught)))).toBe('offline')
})

it('does not blame the line for a fault of the page', () => {
  const said = vi.fn()
  vi.stubGlobal('reportError', said)
  const fault = new TypeError('undefined is not an object')
  expect(kindOf(problemFrom(fault))).toBe('other')
  expect(said).toHaveBeenCalledWith(fault)
  vi.unstubAllGlobals()
})

it('leaves a call that was called off alone', async () => {
  const off = new DOMException('off', 'AbortError')
  const api = buyerApi('en', () => Promise.reject(off))
  expect(await api.shop('a').catch((caught: unknown) => caught)).toBe(off)
})
