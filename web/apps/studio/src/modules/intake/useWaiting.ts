import { versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type WaitingRow = Schemas['campaign.web.WaitingBookController.RowBody']

/** Offers come and go by themselves. */
const LIVE = 30_000

export function useWaiting() {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'waiting')),
    queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/waiting', { params: { path: at() } })),
    refetchInterval: LIVE,
  })
  const setHours = useMutation({
    mutationFn: ({ hours, version }: { hours: number; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/waiting/rules', { params: { path: at() }, headers: { 'If-Match': version }, body: { offerHours: hours } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'waiting') }),
  })
  return { query, setHours }
}
