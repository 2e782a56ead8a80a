import { answer, ProblemAnswer, type Schemas } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { api, rememberCsrf } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'

export type Session = Schemas['identity.web.SessionBody']

async function fetchSession(): Promise<Session | null> {
  try {
    const session = await answer(api.GET('/api/v1/session'))
    rememberCsrf(session.csrf)
    return session
  } catch (refused) {
    if (refused instanceof ProblemAnswer && refused.problem.status === 401) return null
    throw refused
  }
}

const options = { queryKey: keys.session, queryFn: fetchSession, staleTime: 10 * 60_000 }

/** Who is signed in; null: nobody. Without a line the last known answer stands. */
export async function readSession(): Promise<Session | null> {
  try {
    return await queryClient.ensureQueryData(options)
  } catch {
    return queryClient.getQueryData<Session | null>(keys.session) ?? null
  }
}

export function useSession() {
  return useQuery(options)
}

export async function signIn(login: string, password: string) {
  const session = await answer(api.POST('/api/v1/session', { body: { login, password } }))
  begin(session)
}

/** Everything that was read belongs to whoever read it. */
export async function signOut() {
  await answer(api.DELETE('/api/v1/session'))
  rememberCsrf(undefined)
  queryClient.clear()
}

export function begin(session: Session) {
  queryClient.clear()
  rememberCsrf(session.csrf)
  queryClient.setQueryData(keys.session, session)
}

export async function beginAnew(): Promise<Session | null> {
  queryClient.clear()
  return queryClient.fetchQuery(options)
}
