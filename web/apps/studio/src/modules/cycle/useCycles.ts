import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Round = Schemas['campaign.web.CycleBody']
export type Rule = Schemas['campaign.web.RuleBody']
export type Prepared = Schemas['campaign.web.CyclesController.PreparedBody']
export type Use = Schemas['campaign.cycle.LineUp.Use']
export type Lost = Schemas['campaign.cycle.LineUp.Lost']
export type Places = Record<string, number>

/** While a round sells, its places go by the minute. */
const LIVE = 5_000
const settle = (slug: string) => queryClient.invalidateQueries({ queryKey: keys.studio(slug) })

export function useRule() {
  const { slug } = useStudio()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'cycle-rule')),
    retry: false,
    queryFn: async () => {
      const { data, response } = await api.GET('/api/v1/studios/{studio}/cycle-rule', { params: { path: { studio: slug.value } } })
      return { rule: response.ok ? (data as Rule) : null, seen: response.headers.get('ETag') ?? '"0"' }
    },
  })
  const save = useMutation({
    mutationFn: ({ rule, seen }: { rule: Rule; seen: string }) => answer(api.PUT('/api/v1/studios/{studio}/cycle-rule', { params: { path: { studio: slug.value } }, headers: { 'If-Match': seen }, body: rule })),
    onSuccess: () => settle(slug.value),
  })
  return { query, save }
}

export function useRounds() {
  const { slug } = useStudio()
  const path = (cycle: string) => ({ studio: slug.value, cycle })
  const done = { onSuccess: () => settle(slug.value) }
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'cycles')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/cycles', { params: { path: { studio: slug.value } } })),
    refetchInterval: (each) => (each.state.data?.some(({ phase }) => phase === 'BOOK') ? LIVE : false),
  })
  const begin = useMutation({ mutationFn: (designs: string[]) => answer(api.POST('/api/v1/studios/{studio}/cycles', { params: { path: { studio: slug.value } }, body: { designs } })), ...done })
  const prepare = useMutation({
    mutationFn: async ({ cycle, body }: { cycle: string; body: Prepared }) => {
      const { response } = await api.GET('/api/v1/studios/{studio}/cycles/{cycle}', { params: { path: path(cycle) } })
      return answer(api.PUT('/api/v1/studios/{studio}/cycles/{cycle}', { params: { path: path(cycle) }, headers: { 'If-Match': response.headers.get('ETag') ?? '' }, body }))
    },
    ...done,
  })
  const turn = useMutation({
    mutationFn: ({ cycle, act }: { cycle: string; act: 'pause' | 'resumption' | 'skip' }) => {
      const params = { params: { path: path(cycle) } }
      if (act === 'pause') return answer(api.POST('/api/v1/studios/{studio}/cycles/{cycle}/pause', params))
      if (act === 'skip') return answer(api.POST('/api/v1/studios/{studio}/cycles/{cycle}/skip', params))
      return answer(api.POST('/api/v1/studios/{studio}/cycles/{cycle}/resumption', params))
    },
    ...done,
  })
  return { query, begin, prepare, turn }
}

export function useLineUp(cycle: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, cycle: cycle() } } })
  const proposal = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'cycles', cycle(), 'line-up')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/cycles/{cycle}/line-up', at())),
  })
  const effect = useMutation({ mutationFn: (places: Places) => answer(api.POST('/api/v1/studios/{studio}/cycles/{cycle}/line-up/effect', { ...at(), body: { places } })) })
  const fix = useMutation({ mutationFn: (places: Places) => answer(api.POST('/api/v1/studios/{studio}/cycles/{cycle}/line-up', { ...at(), body: { places } })), onSuccess: () => settle(slug.value) })
  return { proposal, effect, fix }
}
