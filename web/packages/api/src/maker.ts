import createClient, { type Client, type Middleware } from 'openapi-fetch'
import { overTheLine, ProblemAnswer, type Problem } from './problem.ts'
import type { components, paths } from './schema.ts'

export { overTheLine, ProblemAnswer, problemFrom, type Problem } from './problem.ts'
export type Schemas = components['schemas']
export type MakerApi = Client<paths>

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The makers' side of the API, typed by the server's own description. Signed in by a cookie that no script reads.
 *  @param csrf told by the session; another site can make this browser send our cookie, but cannot say this word with it */
export function makerApi(language: () => string, csrf: () => string | undefined, fetchIt: typeof fetch = (...call) => fetch(...call)): MakerApi {
  const client = createClient<paths>({
    baseUrl: globalThis.location?.origin ?? '',
    fetch: (request) => overTheLine(fetchIt(request)),
  })
  const manners: Middleware = {
    onRequest({ request }) {
      request.headers.set('Accept', 'application/json, application/problem+json')
      request.headers.set('Accept-Language', language())
      const word = SAFE.has(request.method) ? undefined : csrf()
      if (word) request.headers.set('X-CSRF-Token', word)
      return request
    },
  }
  client.use(manners)
  return client
}

interface Reply<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer, or a thrown {@link ProblemAnswer}. */
export async function answer<T>(reply: Promise<Reply<T>>): Promise<T> {
  return (await settled(reply)).data as T
}

/** An answer with the version it was read at, to be sent back with an edit. */
export interface Versioned<T> {
  value: T
  version: string
}

export async function versioned<T>(reply: Promise<Reply<T>>): Promise<Versioned<T>> {
  const { data, response } = await settled(reply)
  return { value: data as T, version: response.headers.get('ETag') ?? '' }
}

async function settled<T>(reply: Promise<Reply<T>>): Promise<Reply<T>> {
  const settledReply = await reply
  const { error, response } = settledReply
  if (!response.ok) throw new ProblemAnswer(asProblem(error, response))
  return settledReply
}

/** A proxy's plain page must not break us: what is no problem document becomes one. */
function asProblem(error: unknown, response: Response): Problem {
  const body: Partial<Problem> = typeof error === 'object' && error !== null ? error : {}
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  return { ...body, type: body.type ?? 'about:blank', status: response.status, retryAfter }
}
export { freshId } from './freshId.ts'
