import { answer, versioned, type Schemas, type Versioned } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { send } from '../../shared/send.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Film = Schemas['film.web.FilmBody']
export type Hotspot = Schemas['film.Hotspot']
export type FilmEdit = Schemas['film.web.EditBody']

const UNDER_WAY = new Set(['UPLOADED', 'PROBING', 'ENCODING'])
export const isUnderWay = (film: Film) => UNDER_WAY.has(film.lab.state)

export function useFilms() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'films')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/films', { params: { path: { studio: slug.value } } })),
    // The lab moves on by itself; a list at rest need not ask.
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 2_000 : false),
  })
}

export function useFilm(film: () => string) {
  const { slug } = useStudio()
  const key = computed(() => keys.studio(slug.value, 'film', film()))
  const at = () => ({ params: { path: { studio: slug.value, film: film() } } })
  const query = useQuery({
    queryKey: key,
    queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/films/{film}', at())),
    refetchInterval: (each) => (each.state.data && isUnderWay(each.state.data.value) ? 2_000 : false),
  })
  const seen = (version: string) => ({ ...at(), headers: { 'If-Match': version } })
  const settle = (next: Versioned<Film>) => {
    queryClient.setQueryData(key.value, next)
    return queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'films') })
  }
  const reread = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })

  const edit = useMutation({
    mutationFn: ({ body, version }: { body: FilmEdit; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/films/{film}', { ...seen(version), body })),
    onSuccess: settle,
  })
  const show = useMutation({
    mutationFn: (version: string) => versioned(api.POST('/api/v1/studios/{studio}/films/{film}/publication', seen(version))),
    onSuccess: settle,
  })
  const takeDown = useMutation({
    mutationFn: (version: string) => versioned(api.DELETE('/api/v1/studios/{studio}/films/{film}/publication', seen(version))),
    onSuccess: settle,
  })
  const remove = useMutation({ mutationFn: () => answer(api.DELETE('/api/v1/studios/{studio}/films/{film}', at())), onSuccess: reread })
  const cancel = useMutation({ mutationFn: () => answer(api.DELETE('/api/v1/studios/{studio}/films/{film}/lab', at())), onSuccess: reread })
  const retry = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/films/{film}/lab', at())), onSuccess: reread })
  const poster = useMutation({
    mutationFn: (second: number) => send('PUT', `/api/v1/studios/${slug.value}/films/${film()}/poster`, JSON.stringify({ second }), { 'Content-Type': 'application/json' }),
    onSuccess: reread,
  })
  return { query, edit, show, takeDown, remove, cancel, retry, poster }
}

/** What the film is edited as: everything that may change, as it stands now. A copy by its text: what a query gave is read-only, and
 *  structuredClone refuses such a thing. */
export function editOf(film: Film): FilmEdit {
  const { slug, title, story, design, hotspots } = film
  return JSON.parse(JSON.stringify({ slug, title, story, design, hotspots })) as FilmEdit
}

/** The studio's designs on sale, as the shop shows them: what a film can lead to. */
export function useDesignsOnSale() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'on-sale')),
    queryFn: async () => (await answer(api.GET('/api/v1/shops/{shop}', { params: { path: { shop: slug.value } } }))).designs,
  })
}

export function useDesignOnSale(design: () => string | null | undefined) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'on-sale', design())),
    queryFn: () => answer(api.GET('/api/v1/shops/{shop}/designs/{design}', { params: { path: { shop: slug.value, design: design() ?? '' } } })),
    enabled: computed(() => Boolean(design())),
  })
}
