import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Price = NonNullable<Schemas['production.web.RepricingController.Real']['price']>

/** What the steps of a design really take, and the price that keeps its maker's hour. */
export function useRealMinutes(design: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, design: design() } } })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'real-minutes', design())), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/designs/{design}/real-minutes', at())) })
  const reprice = useMutation({
    mutationFn: ({ next, version }: { next: number; version: string }) => answer(api.POST('/api/v1/studios/{studio}/designs/{design}/repricing', { ...at(), headers: { 'If-Match': version }, body: { next } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, reprice }
}
