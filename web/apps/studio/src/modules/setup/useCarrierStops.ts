import { answer } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type CarrierStops = ReturnType<typeof useCarrierStops>

/** From which day to which day no carrier comes; both days included. */
export function useCarrierStops() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'carrier-stops')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/carrier-stops', { params: { path: path() } })),
  })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const stop = useMutation({
    mutationFn: (body: { from: string; to: string; reason: string | null }) => answer(api.POST('/api/v1/studios/{studio}/carrier-stops', { params: { path: path() }, body })),
    onSuccess: settle,
  })
  const run = useMutation({ mutationFn: (from: string) => answer(api.DELETE('/api/v1/studios/{studio}/carrier-stops/{from}', { params: { path: { ...path(), from } } })), onSuccess: settle })
  return { query, stop, run }
}
