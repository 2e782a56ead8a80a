import { overTheLine, ProblemAnswer, type Problem } from '@dingzuo/api/maker'
import { csrf } from './api.ts'
import { language } from './language.ts'

/** For bodies that are not JSON (pictures, tracks): the same manners as the typed client. */
export async function send(method: 'POST' | 'PUT', path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const manners = { Accept: 'application/json, application/problem+json', 'Accept-Language': language.value, 'X-CSRF-Token': csrf() ?? '' }
  const response = await overTheLine(fetch(path, { method, body, headers: { ...manners, ...headers } }))
  if (!response.ok) throw new ProblemAnswer(await problemOf(response))
  return response
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>
  return { ...body, type: body.type ?? 'about:blank', status: response.status }
}

export async function read(path: string): Promise<Response> {
  const response = await overTheLine(fetch(path, { headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': language.value } }))
  if (!response.ok) throw new ProblemAnswer(await problemOf(response))
  return response
}
