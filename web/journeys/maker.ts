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
    post: async (path: string, data: object = {}) => {
      const answer = await room.post(here + path, { data, headers: { 'X-CSRF-Token': csrf } })
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
      return answer.json()
    },
    leave: () => room.dispose(),
  }
}
