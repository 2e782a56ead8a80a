import { answer, versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Rules = Schemas['campaign.web.LoadController.RulesBody']
export type RulesEdit = Schemas['campaign.web.LoadController.RulesEdit']
export type LookBack = Schemas['campaign.web.LoadController.LookBackBody']

export const ACTS = ['MINIMUM', 'LENGTHEN', 'HIDE', 'CLOSE'] as const
export type Act = (typeof ACTS)[number]

export function useLoadRules() {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'load-rules')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/load-rules', { params: { path: at() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: RulesEdit; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/load-rules', { params: { path: at() }, headers: { 'If-Match': version }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  const lookBack = useMutation({ mutationFn: (body: RulesEdit) => answer(api.POST('/api/v1/studios/{studio}/load-rules/look-back', { params: { path: at() }, body })) })
  return { query, save, lookBack }
}
