import { answer, versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type FollowUp = Schemas['aftercare.web.FollowUpsController.DueBody']
export type CareRules = Schemas['aftercare.web.CareRulesController.RulesBody']

/** Whom to ask how a piece does, or remind of its care, today. */
export function useFollowUps() {
  const { slug } = useStudio()
  const key = computed(() => keys.studio(slug.value, 'follow-ups'))
  const at = (order: string) => ({ params: { path: { studio: slug.value, order } } })
  const onSuccess = (due: FollowUp[]) => {
    queryClient.setQueryData(key.value, due)
    return queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'talk') })
  }
  const query = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/follow-ups', { params: { path: { studio: slug.value } } })),
    refetchInterval: 300_000,
  })
  const tell = useMutation({
    mutationFn: ({ order, words, copied }: { order: string; words: string; copied: boolean }) =>
      answer(api.POST('/api/v1/studios/{studio}/orders/{order}/follow-up/told', { ...at(order), body: { words, copied } })),
    onSuccess,
  })
  const skip = useMutation({
    mutationFn: ({ order, never }: { order: string; never: boolean }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/follow-up/skipped', { ...at(order), body: { never } })),
    onSuccess,
  })
  return { query, tell, skip }
}

/** When the studio asks, and how often each material wants care. */
export function useCareRules() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'care-rules')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/care-rules', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: CareRules; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/care-rules', { params: { path: path() }, headers: { 'If-Match': version }, body: body as never })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'care-rules') }),
  })
  return { query, save }
}
