import { answer, type Schemas } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Funnel = Schemas['engagement.Funnel']

/** What became of a film in the last days. */
export function useFunnel(film: () => string, days: () => number) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'film', film(), 'funnel', days())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/films/{film}/funnel', { params: { path: { studio: slug.value, film: film() }, query: { days: days() } } })),
  })
}
