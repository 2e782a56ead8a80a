import { answer, type Schemas } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Surety = Schemas['promise.web.SuretyController.SuretyBody']
export type Habit = Schemas['promise.web.SuretyController.HabitBody']

/** How sure the studio's dates are, and how long its work really takes. */
export function useSurety() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'surety')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/surety', { params: { path: { studio: slug.value } } })) })
}
