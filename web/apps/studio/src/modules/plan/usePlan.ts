import { answer } from '@dingzuo/api/maker'
import { dayNumber, isoDay } from '@dingzuo/format'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keys } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

/** One week at a time; null is the running one. */
export function usePlan() {
  const { slug } = useStudio()
  const from = ref<string | null>(null)
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'plan', from.value)),
    queryFn: () =>
      answer(api.GET('/api/v1/studios/{studio}/plan', { params: { path: { studio: slug.value }, query: { weeks: 1, ...(from.value ? { from: from.value } : {}) } } })),
    placeholderData: keepPreviousData,
  })
  function turn(weeks: number) {
    const shown = query.data.value?.from
    if (shown) from.value = isoDay(dayNumber(shown) + weeks * 7)
  }
  const isThisWeek = computed(() => {
    const plan = query.data.value
    return !plan || (plan.today >= plan.from && dayNumber(plan.today) < dayNumber(plan.from) + 7)
  })
  return { query, turn, isThisWeek, goToday: () => (from.value = null) }
}
