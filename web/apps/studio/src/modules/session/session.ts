import { answer, ProblemAnswer, type Schemas } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { api, csrf, rememberCsrf } from '../../shared/api.ts'
import { forgetAnswers, keepAnswer, lastAnswer } from '../../shared/lastAnswer.ts'
import { keys, queryClient } from '../../shared/query.ts'

export type Session = Schemas['identity.web.SessionBody']

async function askSession(): Promise<Session | null> {
  try {
    const session = await answer(api.GET('/api/v1/session'))
    rememberCsrf(session.csrf)
    // The word is of this visit; the phone keeps only who it was.
    return { ...session, csrf: '' }
  } catch (refused) {
    if (refused instanceof ProblemAnswer && refused.problem.status === 401) return null
    throw refused
  }
}

const fetchSession = async () => (await lastAnswer('session', askSession)).value

const options = { queryKey: keys.session, queryFn: fetchSession, staleTime: 10 * 60_000 }

/** Who is signed in; null: nobody. Without a line the last known answer stands. */
export async function readSession(): Promise<Session | null> {
  try {
    return await queryClient.ensureQueryData(options)
  } catch {
    return queryClient.getQueryData<Session | null>(keys.session) ?? null
  }
}

/** Asks the server itself who is signed in: perhaps somebody signed in beside this page. */
export const askAgain = () => queryClient.fetchQuery({ ...options, staleTime: 0 })

export function useSession() {
  return useQuery(options)
}

export async function signIn(login: string, password: string) {
  const session = await answer(api.POST('/api/v1/session', { body: { login, password } }))
  await begin(session)
}

/** Whoever is signed in, perhaps as this phone last knew it.
 *  @param withWord asks the server again when it has not told the word that acts are sent with
 *  @throws when nobody is signed in, or the server does not answer */
export async function freshSession({ withWord = false } = {}): Promise<Session> {
  const session = await (withWord && !csrf() ? askAgain() : readSession())
  if (!session) throw new ProblemAnswer({ type: '/problems/sign-in-required', status: 401 })
  if (withWord && !csrf()) throw new TypeError('no network')
  return session
}

/** Everything that was read belongs to whoever read it. */
export async function signOut() {
  await answer(api.DELETE('/api/v1/session'))
  rememberCsrf(undefined)
  queryClient.clear()
  await forgetAnswers()
}

export async function begin(session: Session) {
  queryClient.clear()
  await forgetAnswers()
  rememberCsrf(session.csrf)
  await keepAnswer('session', { ...session, csrf: '' })
  queryClient.setQueryData(keys.session, session)
}

export async function beginAnew(): Promise<Session | null> {
  queryClient.clear()
  return queryClient.fetchQuery(options)
}
