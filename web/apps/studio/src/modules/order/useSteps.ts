import { answer } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

/** Every step of an order; none named: nothing is asked. What was not begun to be planned has none, and asking again helps nothing. */
export function useSteps(order: () => string | null) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'order', order() ?? '', 'steps')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/steps', { params: { path: { studio: slug.value, order: order() ?? '' } } })),
    enabled: computed(() => order() !== null),
    retry: false,
  })
}
