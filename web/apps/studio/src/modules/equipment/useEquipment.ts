import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Kept = Schemas['production.web.EquipmentBody']
export type TermsEdit = Schemas['production.web.EquipmentController.TermsEdit']

/** How long machines ran, when they are due, whether it pays to own them. */
export function useEquipment() {
  const { slug } = useStudio()
  const path = (machine: string) => ({ studio: slug.value, machine })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'equipment')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/equipment', { params: { path: { studio: slug.value } } })) })
  const say = useMutation({
    mutationFn: ({ kept, body }: { kept: Kept; body: TermsEdit }) => answer(api.PUT('/api/v1/studios/{studio}/equipment/{machine}', { params: { path: path(kept.machine) }, headers: { 'If-Match': `"${kept.version}"` }, body })),
    onSuccess: settle,
  })
  const serve = useMutation({ mutationFn: ({ machine, note }: { machine: string; note: string }) => answer(api.POST('/api/v1/studios/{studio}/equipment/{machine}/services', { params: { path: path(machine) }, body: { note } })), onSuccess: settle })
  const block = useMutation({
    mutationFn: ({ machine, day, note }: { machine: string; day: string; note: string }) => answer(api.POST('/api/v1/studios/{studio}/equipment/{machine}/maintenance', { params: { path: path(machine) }, body: { day, note } })),
    onSuccess: settle,
  })
  return { query, say, serve, block }
}
