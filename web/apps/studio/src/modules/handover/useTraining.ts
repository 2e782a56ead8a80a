import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { useSession } from '../session/session.ts'

export type Learner = Schemas['production.web.LearnerBody']
export type Mark = Learner['marks'][number]
export type Rung = Mark['rung']

export const RUNGS: Rung[] = ['NOT_YET', 'SHOWN', 'WATCHED', 'ALONE']

export const markOf = (learner: Learner, work: string): Mark | undefined => learner.marks.find((mark) => mark.work === work)

/** Of one person: how far they are with each kind of step that this studio does by hand. */
export function useLadder(person: () => string) {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'training', person())), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/people/{person}/training', { params: { path: { studio: slug.value, person: person() } } })) })
}

/** Who is trained is the owner's to say; the plan goes by it at once. */
export function useTraining() {
  const { slug } = useStudio()
  const session = useSession()
  const owner = computed(() => session.data.value?.studios.find((each) => each.slug === slug.value)?.role === 'OWNER')
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const mark = useMutation({
    mutationFn: ({ learner, work, rung }: { learner: Learner; work: string; rung: Rung }) =>
      answer(api.PUT('/api/v1/studios/{studio}/people/{person}/training/{work}', { params: { path: { studio: slug.value, person: learner.id, work } }, headers: { 'If-Match': `"${markOf(learner, work)?.version ?? 0}"` }, body: { rung } })),
    onSettled: settle,
  })
  const forget = useMutation({
    mutationFn: (learner: Learner) => answer(api.DELETE('/api/v1/studios/{studio}/people/{person}/training', { params: { path: { studio: slug.value, person: learner.id } } })),
    onSettled: settle,
  })
  return { owner, mark, forget }
}
