import { answer, versioned, type Versioned } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { language } from '../../shared/language.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { Blueprint, Design, DesignCard, SoldOut } from './blueprint.ts'

export function useDesigns() {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value } } })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'designs')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/designs', at())) })
  const start = useMutation({
    mutationFn: (body: { slug: string; name?: string; copyOf?: string }) =>
      answer(api.POST('/api/v1/studios/{studio}/designs', { ...at(), body: { slug: body.slug, copyOf: body.copyOf, name: body.name ? { [language.value]: body.name } : undefined } as never })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'designs') }),
  })
  const arrange = useMutation({
    mutationFn: (designs: DesignCard[]) => answer(api.PUT('/api/v1/studios/{studio}/designs/order', { ...at(), body: { designs: designs.map(({ id }) => id) } as never })),
    // The list follows the thumb; what the server says comes after.
    onMutate: (designs) => void queryClient.setQueryData(keys.studio(slug.value, 'designs'), designs),
    onSettled: () => Promise.all(['designs', 'on-sale'].map((part) => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, part) }))),
  })
  return { query, start, arrange }
}

/** One design: its draft goes back whole with the version it was read at. */
export function useDesign(design: () => string) {
  const { slug } = useStudio()
  const key = computed(() => keys.studio(slug.value, 'design', design()))
  const path = () => ({ studio: slug.value, id: design() })
  const at = () => ({ params: { path: path() } })
  const choiceAt = ({ group, choice }: { group: string; choice: string }) => ({ params: { path: { ...path(), group, choice } } })
  const read = async () => (await versioned(api.GET('/api/v1/studios/{studio}/designs/{id}', at()))) as unknown as Versioned<Design>
  const query = useQuery({ queryKey: key, queryFn: read })
  const settle = (next: Versioned<unknown>) => {
    queryClient.setQueryData(key.value, next)
    for (const part of ['designs', 'on-sale', 'setup']) void queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, part) })
    return queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'revisions', design()) })
  }
  const act = <T>(mutationFn: (what: T) => Promise<Versioned<unknown>>) => useMutation({ mutationFn, onSuccess: settle })

  const save = act(({ draft, version }: { draft: Blueprint; version: string }) =>
    versioned(api.PUT('/api/v1/studios/{studio}/designs/{id}', { ...at(), headers: { 'If-Match': version }, body: draft as never })),
  )
  const publish = act(() => versioned(api.POST('/api/v1/studios/{studio}/designs/{id}/publication', at())))
  const retire = act(() => versioned(api.POST('/api/v1/studios/{studio}/designs/{id}/retirement', at())))
  const putBack = act(() => versioned(api.DELETE('/api/v1/studios/{studio}/designs/{id}/retirement', at())))
  const sellOut = act((soldOut: SoldOut) => versioned(api.PUT('/api/v1/studios/{studio}/designs/{id}/sold-out/{group}/{choice}', { ...choiceAt(soldOut), body: { because: soldOut.because } as never })))
  const sellAgain = act((soldOut: Pick<SoldOut, 'group' | 'choice'>) => versioned(api.DELETE('/api/v1/studios/{studio}/designs/{id}/sold-out/{group}/{choice}', choiceAt(soldOut))))
  return { query, read, settle, save, publish, retire, putBack, sellOut, sellAgain }
}

/** What was ever on sale under this design, the newest first. */
export function useRevisions(design: () => string) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'revisions', design())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/designs/{id}/revisions', { params: { path: { studio: slug.value, id: design() } } })),
  })
}
