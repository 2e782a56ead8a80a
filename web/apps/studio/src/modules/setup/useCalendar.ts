import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { gridOf } from './month.ts'

export type Calendar = ReturnType<typeof useCalendar>
export type SpecialDay = Schemas['studio.web.CalendarController.DayBody']

/** The days of a month that are not plain: holidays, make-up days, and the studio's own word. */
export function useCalendar(month: Ref<string>) {
  const { slug } = useStudio()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'calendar', month.value)),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/calendar', { params: { path: { studio: slug.value }, query: { from: gridOf(month.value)[0] ?? '', days: 42 } } })),
  })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const at = (day: string) => ({ params: { path: { studio: slug.value, day } } })
  const mark = useMutation({
    mutationFn: ({ day, kind, reason }: { day: string; kind: 'CLOSED' | 'WORKED'; reason: string | null }) => answer(api.PUT('/api/v1/studios/{studio}/calendar/{day}', { ...at(day), body: { kind, reason } })),
    onSuccess: settle,
  })
  const unmark = useMutation({ mutationFn: (day: string) => answer(api.DELETE('/api/v1/studios/{studio}/calendar/{day}', at(day))), onSuccess: settle })
  return { query, mark, unmark }
}
