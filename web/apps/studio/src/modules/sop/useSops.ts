import { answer, versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Sop = Schemas['production.web.SopBody']
export type Clip = Sop['film'][number]

export function useSops() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'sops')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/sops', { params: { path: { studio: slug.value } } })) })
}

/** How one kind of step is done, and how it was done before. */
export function useSop(step: () => string) {
  const { slug } = useStudio()
  const at = () => ({ path: { studio: slug.value, step: step() } })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'sops', step())), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/sops/{step}', { params: at() })) })
  const before = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'sops', step(), 'versions')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/sops/{step}/versions', { params: at() })) })
  const save = useMutation({
    mutationFn: ({ sop, version }: { sop: Sop; version: string }) => {
      const { text, pictures, film, checks, tools, settings, mustCheck } = sop
      const body = { text, pictures: pictures.map(({ key }) => key), film: film.map(({ film, from, until }) => ({ film, from, until })), checks, tools, settings, mustCheck }
      return answer(api.PUT('/api/v1/studios/{studio}/sops/{step}', { params: at(), headers: { 'If-Match': version }, body: body as never }))
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, before, save }
}
