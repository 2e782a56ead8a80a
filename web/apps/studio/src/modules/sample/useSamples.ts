import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Sample = Schemas['production.web.SampleBody']
export type SampleStep = Sample['steps'][number]

/** Samples in the making, of every design. */
export function useOpenSamples() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'samples')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/samples', { params: { path: { studio: slug.value } } })) })
}

/** The samples of one design. */
export function useSamples(design: () => string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, design: design() })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'samples', design())), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/designs/{design}/samples', { params: { path: path() } })) })
  const act = <T>(mutationFn: (what: T) => Promise<unknown>) => useMutation({ mutationFn, onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }) })
  const onStep = (sample: string, step: string) => ({ params: { path: { studio: slug.value, sample, step } } })

  const begin = act<void>(() => answer(api.POST('/api/v1/studios/{studio}/designs/{design}/samples', { params: { path: path() } })))
  const say = act((minutes: number) => answer(api.POST('/api/v1/studios/{studio}/designs/{design}/made-before', { params: { path: path() }, body: { minutes } as never })))
  const start = act(({ sample, step }: { sample: string; step: string }) => answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/steps/{step}/start', onStep(sample, step))))
  const pause = act(({ sample, step }: { sample: string; step: string }) => answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/steps/{step}/pause', onStep(sample, step))))
  const finish = act(({ sample, step }: { sample: string; step: string }) => answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/steps/{step}/finish', onStep(sample, step))))
  const judge = act(async ({ sample, passed, picture }: { sample: string; passed: boolean; picture: File | null }) => {
    const photo = picture && (await keepPicture(slug.value, picture, true)).key
    return answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/verdict', { params: { path: { studio: slug.value, sample } }, body: { passed, photo } as never }))
  })
  const adopt = act(({ sample, version }: { sample: string; version: string }) =>
    answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/adoption', { params: { path: { studio: slug.value, sample } }, headers: { 'If-Match': version } })),
  )
  const all = [begin, say, start, pause, finish, judge, adopt]
  const problem = computed(() => all.map(({ error }) => error.value).find(Boolean) ?? null)
  return { query, begin, say, start, pause, finish, judge, adopt, problem }
}

/** Whether a new design is made once before it is sold. */
export function useSampleRule() {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value } } })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'sample-rule')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/sample-rule', at())) })
  const change = useMutation({
    mutationFn: (required: boolean) => answer(api.PUT('/api/v1/studios/{studio}/sample-rule', { ...at(), body: { required } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, change }
}
