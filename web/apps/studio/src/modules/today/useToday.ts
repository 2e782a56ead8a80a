import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Today = Schemas['production.web.TodayController.Today']
export type Task = Schemas['production.web.TaskBody']
export type Risk = Schemas['production.web.RiskBody']
export type Decision = Schemas['ordering.web.DecisionBody']
/** What the store-room's book lacks of one item. */
export interface Shortage {
  item: string
  name: string
  unit: string
  onHand: number
  needed: number
}

export function useToday() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'today')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/today', { params: { path: { studio: slug.value } } })),
    refetchInterval: 60_000,
  })
}

/** What only the maker can decide: proofs to look at, money to send back, buyers who want to stop. */
export function useDecisions() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'decisions')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/decisions', { params: { path: { studio: slug.value } } })),
    refetchInterval: 60_000,
  })
}

/** What hands report of one step: begun, paused, finished, photographed. */
export function useStep(task: () => Task) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: task().order, line: task().line, step: task().step } } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })

  const start = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/start', { ...at(), body: { person: task().person, agreement: task().agreement } })),
    onSuccess: settle,
  })
  const pause = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/pause', at())),
    onSuccess: settle,
  })
  const finish = useMutation({
    mutationFn: (show: boolean) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/finish', { ...at(), body: { photo: null, show } })),
    onSuccess: settle,
  })
  const photograph = useMutation({
    mutationFn: async ({ picture, show }: { picture: File; show: boolean }) => {
      const { key } = await keepPicture(slug.value, picture, true)
      return answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/photo', { ...at(), body: { photo: key, show } }))
    },
    onSuccess: settle,
  })
  /** Lets the buyer see a photo that was held back. */
  const reveal = useMutation({
    mutationFn: (photo: string) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/photo', { ...at(), body: { photo, show: true } })),
    onSuccess: settle,
  })
  const problem = computed(() => start.error.value ?? pause.error.value ?? finish.error.value ?? photograph.error.value ?? reveal.error.value)
  return { start, pause, finish, photograph, reveal, problem }
}
