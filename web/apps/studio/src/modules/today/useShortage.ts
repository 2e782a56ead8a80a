import { answer, problemFrom } from '@dingzuo/api/maker'
import { useMutation } from '@tanstack/vue-query'
import { computed, shallowReactive } from 'vue'
import { api } from '../../shared/api.ts'
import { codeOf } from '../../shared/problemWords.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { Shortage } from './useToday.ts'

/** By step. Outlives the row of the step, which leaves its list while the act is on its way to the server. */
const short = shallowReactive(new Map<string, Shortage[]>())

/** A step that the store-room's book does not let begin: what is missing, and the count that puts the book right.
 *  @param name of the step among all */
export function useShortage(name: () => string) {
  const { slug } = useStudio()
  const missing = computed(() => short.get(name()) ?? [])
  const leave = () => void short.delete(name())

  /** True when this is what went wrong: then the maker is asked to count. */
  function caught(error: unknown): boolean {
    const problem = problemFrom(error)
    if (codeOf(problem) !== 'material-short') return false
    short.set(name(), (problem as unknown as { missing: Shortage[] }).missing)
    return true
  }

  const count = useMutation({
    mutationFn: async ({ found, reason }: { found: Record<string, number>; reason: string }) => {
      for (const { item } of missing.value) {
        await answer(api.POST('/api/v1/studios/{studio}/materials/{item}/counts', { params: { path: { studio: slug.value, item } }, body: { found: found[item] ?? 0, reason } }))
      }
      leave()
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { missing, caught, count, leave }
}
