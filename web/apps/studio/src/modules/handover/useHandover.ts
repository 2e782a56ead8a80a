import { answer, type Schemas } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Pack = Schemas['production.web.PackBody']
export type Station = Pack['steps'][number]
export type Ingredient = Pack['bill'][number]

/** All that whoever makes this design has to know. */
export function useHandover(design: () => string) {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'handover', design())), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/designs/{design}/handover', { params: { path: { studio: slug.value, design: design() } } })) })
}
