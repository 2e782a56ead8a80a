import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { keys, queryClient } from '../../shared/query.ts'
import { read, send } from '../../shared/send.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { Blueprint, Design, DesignCard } from './blueprint.ts'

export function useDesigns() {
  const { slug } = useStudio()
  const path = () => `/api/v1/studios/${slug.value}/designs`
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'designs')), queryFn: async () => (await read(path())).json() as Promise<DesignCard[]> })
  const start = useMutation({
    mutationFn: async ({ name, slug: key }: { name: string; slug: string }) => (await send('POST', path(), JSON.stringify({ slug: key, name: { 'zh-CN': name } }), { 'Content-Type': 'application/json' })).json() as Promise<Design>,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'designs') }),
  })
  return { query, start }
}

export function useDesign(design: () => string) {
  const { slug } = useStudio()
  const path = () => `/api/v1/studios/${slug.value}/designs/${design()}`
  const key = computed(() => keys.studio(slug.value, 'design', design()))
  const taken = async (response: Response) => ({ value: (await response.json()) as Design, version: response.headers.get('ETag') ?? '' })
  const query = useQuery({ queryKey: key, queryFn: async () => taken(await read(path())) })
  const settle = (next: Awaited<ReturnType<typeof taken>>) => {
    queryClient.setQueryData(key.value, next)
    return queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'designs') })
  }
  const save = useMutation({
    mutationFn: async ({ draft, version }: { draft: Blueprint; version: string }) => taken(await send('PUT', path(), JSON.stringify(draft), { 'Content-Type': 'application/json', 'If-Match': version })),
    onSuccess: settle,
  })
  const publish = useMutation({ mutationFn: async () => taken(await send('POST', `${path()}/publication`, '')), onSuccess: settle })
  return { query, save, publish }
}
