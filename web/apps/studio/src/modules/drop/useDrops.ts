import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Drop = Schemas['campaign.web.DropBody']
export type NewDrop = Schemas['campaign.web.NewDropBody']

/** While a drop sells, its places go by the minute. */
const LIVE = 5_000

export function useDrops() {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'drops')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/drops', { params: { path: at() } })),
    refetchInterval: (each) => (each.state.data?.some(({ state }) => state !== 'CLOSED') ? LIVE : false),
  })
  const announce = useMutation({ mutationFn: ({ body, key }: { body: NewDrop; key: string }) => answer(api.POST('/api/v1/studios/{studio}/drops', { params: { path: at(), header: { 'Idempotency-Key': key } }, body })), onSuccess: settle })
  const close = useMutation({ mutationFn: (drop: string) => answer(api.POST('/api/v1/studios/{studio}/drops/{drop}/closing', { params: { path: { ...at(), drop } } })), onSuccess: settle })
  return { query, announce, close }
}
