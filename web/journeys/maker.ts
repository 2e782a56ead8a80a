import { expect, request } from '@playwright/test'

/** The maker of one of the demo's studios, at the API with a session of their own. */
export async function makerOf(studio: string, baseURL: string) {
  const room = await request.newContext({ baseURL })
  const signedIn = await room.post('/api/v1/session', { data: { login: studio, password: `${studio}-demo-2026` } })
  expect(signedIn.status()).toBe(201)
  const { csrf } = (await signedIn.json()) as { csrf: string }
  const here = `/api/v1/studios/${studio}`
  return {
    get: async (path: string) => (await room.get(here + path)).json(),
    post: async (path: string, data: object = {}, headers: Record<string, string> = {}) => {
      const answer = await room.post(here + path, { data, headers: { 'X-CSRF-Token': csrf, ...headers } })
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
      return answer.json()
    },
    /** @param seen ETag of what is written anew */
    put: async (path: string, data: object, seen: string) => {
      const answer = await room.put(here + path, { data, headers: { 'X-CSRF-Token': csrf, 'If-Match': seen } })
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    },
    delete: async (path: string) => {
      const answer = await room.delete(here + path, { headers: { 'X-CSRF-Token': csrf } })
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    },
    leave: () => room.dispose(),
  }
}

/** Another pair of hands, every day until midnight: what is ordered next lies on today's bench or tomorrow's, however full the first
 *  pair's is and whatever the hour. */
export async function moreHands(studio: string, baseURL: string) {
  const maker = await makerOf(studio, baseURL)
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, until: 1_440, kind: 'MAKING' }))
  await maker.post('/people', { name: '小满', skills: [], week })
  await maker.leave()
}
