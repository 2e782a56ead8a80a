import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { Task } from '../today/useToday.ts'

export type Defect = Schemas['production.web.DefectBody']
export type Lesson = 'SOP' | 'PRICE' | 'NOTHING'
export const CAUSES = ['STEP', 'MATERIAL', 'PERSON', 'MACHINE', 'SOP', 'OTHER'] as const
export const REMEDIES = ['REWORK', 'REMAKE', 'KEPT'] as const

/** What a maker says of something that did not turn out well. */
export interface Draft {
  causedAt: string
  cause: (typeof CAUSES)[number]
  pieces: number
  words: string
  photo: string | null
  person: string | null
  lot: string | null
  machine: string | null
  remedy: (typeof REMEDIES)[number]
  toBuyer: string
}

export function useDefects() {
  const { slug } = useStudio()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'defects')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/defects', { params: { path: { studio: slug.value } } })) })
  const learn = useMutation({
    mutationFn: ({ defect, lesson }: { defect: string; lesson: Lesson }) => answer(api.POST('/api/v1/studios/{studio}/defects/{defect}/lesson', { params: { path: { studio: slug.value, defect } }, body: { lesson } as never })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'defects') }),
  })
  return { query, learn }
}

/** One being recorded: out of what it may come, what its remedy would mean, and the act itself. */
export function useDefect(task: Task, draft: Ref<Draft>) {
  const { slug } = useStudio()
  /** Told twice it is recorded once. */
  const id = ref(crypto.randomUUID())
  const path = () => ({ studio: slug.value, order: task.order, line: task.line })
  const traces = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'traces', task.order, String(task.line))),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/lines/{line}/traces', { params: { path: path() } })),
  })
  const asks = computed(() => ({ remedy: draft.value.remedy, causedAt: draft.value.causedAt, pieces: draft.value.pieces }))
  const outlook = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'outlook', task.order, String(task.line), task.step, JSON.stringify(asks.value))),
    enabled: computed(() => draft.value.remedy !== 'KEPT'),
    queryFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/defects/outlook', { params: { path: path() }, body: { ...asks.value, step: task.step } as never })),
    retry: false,
    gcTime: 0,
  })
  const picture = useMutation({ mutationFn: (file: File) => keepPicture(slug.value, file, true) })
  const record = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/defects', {
          params: { path: path(), header: { 'Idempotency-Key': id.value } },
          body: { ...draft.value, step: task.step, noLaterThan: outlook.data.value?.leaves ?? null, toBuyer: draft.value.toBuyer.trim() || null } as never,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
    // What stood on the screen is no longer so: look again.
    onError: () => void outlook.refetch(),
  })
  return { traces, outlook, picture, record }
}
