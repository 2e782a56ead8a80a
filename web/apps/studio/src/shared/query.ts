import { QueryClient } from '@tanstack/vue-query'
import { isRefusal } from './lastAnswer.ts'

/** Nothing is gained by asking again for what was refused; a line that dropped is worth two more tries, where there is one at
 *  all: without a network the last answer is shown at once. */
function retry(failures: number, problem: Error): boolean {
  return !isRefusal(problem) && navigator.onLine && failures < 2
}

export const queryClient = new QueryClient({
  // Also without a network: the last answer is on the phone, and what was done is kept there.
  defaultOptions: { queries: { retry, staleTime: 15_000, networkMode: 'always' }, mutations: { retry: false, networkMode: 'always' } },
})

/** One place for the keys, so that an act can name what it made stale. */
export const keys = {
  session: ['session'] as const,
  studio: (slug: string, ...rest: unknown[]) => ['studio', slug, ...rest] as const,
}
