import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { lastAnswer, type Answered } from '../../shared/lastAnswer.ts'
import { smallPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { SampleAct } from '../today/acts.ts'
import { mySamples, tell } from '../today/outbox.ts'
import { sampleAsTold } from './asTold.ts'

export type Sample = Schemas['production.web.SampleBody']
export type SampleStep = Sample['steps'][number]

/** What an act is done to; of a verdict the step is empty. */
interface OnSample {
  sample: string
  step: string
  label: string
}

const asTold = (read: Answered<Sample[]> | undefined, studio: string) => read?.value.map((sample) => sampleAsTold(sample, mySamples(studio), read.at, Date.now()))

/** Samples in the making, of every design. */
export function useOpenSamples() {
  const { slug } = useStudio()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'samples')),
    queryFn: () => lastAnswer(`samples/${slug.value}`, () => answer(api.GET('/api/v1/studios/{studio}/samples', { params: { path: { studio: slug.value } } }))),
  })
  const data = computed(() => asTold(query.data.value, slug.value)?.filter(({ state }) => state === 'OPEN'))
  return { ...query, data }
}

/** The samples of one design. */
export function useSamples(design: () => string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, design: design() })
  const kept = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'samples', design())),
    queryFn: () => lastAnswer(`samples/${slug.value}/${design()}`, () => answer(api.GET('/api/v1/studios/{studio}/designs/{design}/samples', { params: { path: path() } }))),
  })
  const query = { ...kept, data: computed(() => asTold(kept.data.value, slug.value)) }
  const act = <T>(mutationFn: (what: T) => Promise<unknown>) => useMutation({ mutationFn, onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }) })
  /** Through the box on the phone: a cellar has no network. */
  const told = (kind: SampleAct['kind'], { sample, step, label }: OnSample, picture: File | null = null) => tell({ studio: slug.value, sample, step, label, kind, show: false, picture, photo: null })

  const begin = act<void>(() => answer(api.POST('/api/v1/studios/{studio}/designs/{design}/samples', { params: { path: path() } })))
  const say = act((minutes: number) => answer(api.POST('/api/v1/studios/{studio}/designs/{design}/made-before', { params: { path: path() }, body: { minutes } as never })))
  const start = act((on: OnSample) => told('sample-start', on))
  const pause = act((on: OnSample) => told('sample-pause', on))
  const finish = act((on: OnSample) => told('sample-finish', on))
  const judge = act(async ({ passed, picture, ...on }: OnSample & { passed: boolean; picture: File | null }) => told(passed ? 'sample-pass' : 'sample-fail', on, picture && (await smallPicture(picture))))
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
