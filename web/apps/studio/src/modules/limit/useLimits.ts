import { answer, problemFrom, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, shallowReactive } from 'vue'
import { api } from '../../shared/api.ts'
import { codeOf } from '../../shared/problemWords.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Limit = Schemas['production.web.LimitBody']
export type Begun = Schemas['production.web.LimitBody.Begun']
export type Scope = 'EVERYTHING' | 'STEP' | 'PERSON'

export function useLimits() {
  const { slug } = useStudio()
  const at = ({ scope, subject }: { scope: string; subject: string }) => ({ params: { path: { studio: slug.value, scope, subject } } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'limits')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/work-limits', { params: { path: { studio: slug.value } } })) })
  const set = useMutation({
    mutationFn: (limit: { scope: string; subject: string; minutes: number }) => answer(api.PUT('/api/v1/studios/{studio}/work-limits/{scope}/{subject}', { ...at(limit), body: { minutes: limit.minutes } })),
    onSuccess: settle,
  })
  const lift = useMutation({ mutationFn: (limit: Limit) => answer(api.DELETE('/api/v1/studios/{studio}/work-limits/{scope}/{subject}', at(limit))), onSuccess: settle })
  return { query, set, lift }
}

export interface TooMuch {
  limit: Limit
  adds: number
}

/** By step. Outlives the row of the step, which leaves its list while the beginning is on its way to the server. */
const refused = shallowReactive(new Map<string, TooMuch>())

/** A step that is not begun because too much is begun already: what could be finished first.
 *  @param name of the step among all */
export function useTooMuch(name: () => string) {
  const full = computed(() => refused.get(name()) ?? null)
  /** True when this is what went wrong: then the maker chooses. */
  function tooMuch(error: unknown): boolean {
    const problem = problemFrom(error)
    if (codeOf(problem) !== 'too-much-begun') return false
    const { limit, adds } = problem as unknown as TooMuch
    refused.set(name(), { limit, adds })
    return true
  }
  return { full, tooMuch, leave: () => void refused.delete(name()) }
}
