import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Cap = Schemas['promise.web.CapReading.CapBody']
export type NewCap = Schemas['promise.web.CapReading.NewCapBody']

const seen = (cap: Cap) => ({ 'If-Match': `"${cap.version}"` })

export function useCaps() {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'caps')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/caps', { params: { path: at() } })) })
  const set = useMutation({ mutationFn: (body: NewCap) => answer(api.POST('/api/v1/studios/{studio}/caps', { params: { path: at() }, body })), onSuccess: settle })
  const change = useMutation({
    mutationFn: ({ cap, most }: { cap: Cap; most: number }) => answer(api.PUT('/api/v1/studios/{studio}/caps/{cap}', { params: { path: { ...at(), cap: cap.id } }, headers: seen(cap), body: { most } })),
    onSuccess: settle,
  })
  const lift = useMutation({ mutationFn: (cap: Cap) => answer(api.DELETE('/api/v1/studios/{studio}/caps/{cap}', { params: { path: { ...at(), cap: cap.id } }, headers: seen(cap) })), onSuccess: settle })
  return { query, set, change, lift }
}
