import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { lastAnswer } from '../../shared/lastAnswer.ts'
import { smallPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { dayAsTold } from './asTold.ts'
import type { StepAct } from './acts.ts'
import { mySteps, pictureOf, tell } from './outbox.ts'

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
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'today')),
    queryFn: () => lastAnswer(`today/${slug.value}`, () => answer(api.GET('/api/v1/studios/{studio}/today', { params: { path: { studio: slug.value } } }))),
    refetchInterval: 60_000,
  })
  const data = computed(() => query.data.value && dayAsTold(query.data.value.value, mySteps(slug.value), query.data.value.at, Date.now(), pictureOf))
  return { ...query, data }
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
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const told = (kind: StepAct['kind'], { show = true, picture = null, photo = null, allTheSame = null, looked = [] }: { show?: boolean; picture?: File | null; photo?: string | null; allTheSame?: string | null; looked?: StepAct['looked'] } = {}) => {
    const { order, line, step, label, person, agreement } = task()
    return tell({ studio: slug.value, order, line, step, label, kind, person: person ?? null, agreement, allTheSame, show, picture, photo, looked })
  }

  /** @param allTheSame why it begins although too much is begun already */
  const start = useMutation({ mutationFn: (allTheSame?: string) => told('start', { allTheSame: allTheSame ?? null }), onSuccess: settle })
  const pause = useMutation({ mutationFn: () => told('pause'), onSuccess: settle })
  const finish = useMutation({ mutationFn: (end: { show: boolean; looked?: StepAct['looked'] }) => told('finish', end), onSuccess: settle })
  const photograph = useMutation({
    mutationFn: async ({ picture, show }: { picture: File; show: boolean }) => told('photo', { picture: await smallPicture(picture), show }),
    onSuccess: settle,
  })
  /** Lets the buyer see a photo that was held back. */
  const reveal = useMutation({ mutationFn: (photo: string) => told('photo', { photo }), onSuccess: settle })
  const problem = computed(() => start.error.value ?? pause.error.value ?? finish.error.value ?? photograph.error.value ?? reveal.error.value)
  return { start, pause, finish, photograph, reveal, problem }
}
