import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keepAnswer, lastAnswer } from '../../shared/lastAnswer.ts'
import { smallPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { myLoads, pictureOf, tell } from '../today/outbox.ts'
import { loadAsTold } from './asTold.ts'

export type Load = Schemas['production.web.LoadBody']
export type LoadPiece = Schemas['production.web.LoadBody.Piece']
export type Planned = Schemas['production.web.LoadBody.Planned']
export type Outlook = Schemas['production.web.LoadBody.Outlook']
export type Failed = Schemas['production.web.LoadReading.Failed']
export type Lot = Schemas['production.web.LoadBody.Lot']
export interface Place {
  order: string
  line: number
  step: string
}

/** It may go in now: nothing comes first, neither work nor money. */
export const mayGoIn = ({ state, unpaid }: Planned['tasks'][number]) => state === 'READY' && !unpaid

export const placeKey = ({ order, line, step }: Place) => `${order}/${line}/${step}`

/** Key of the words for how it stands: what runs is called after what it is. */
export const stateKey = ({ state, kind }: Load) => (state === 'FIRED' ? `load.state.FIRED.${kind}` : `load.state.${state}`)

/** Each of them is on the phone before it is opened. */
async function read(studio: string) {
  const all = await answer(api.GET('/api/v1/studios/{studio}/loads', { params: { path: { studio } } }))
  await Promise.all(all.loads.map((load) => keepAnswer(`loads/${studio}/${load.id}`, load)))
  return all
}

/** What is open or in the fire, what came out lately, and what the plan would put together. */
export function useLoads() {
  const { slug } = useStudio()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'loads')),
    queryFn: () => lastAnswer(`loads/${slug.value}`, () => read(slug.value)),
    refetchInterval: 60_000,
  })
  const data = computed(() => query.data.value && { ...query.data.value.value, loads: query.data.value.value.loads.map((load) => loadAsTold(load, myLoads(slug.value), pictureOf)) })
  return { ...query, data }
}

/** The loads that something of one order was in. */
export function useTrace(order: () => string) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'order', order(), 'loads')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/loads', { params: { path: { studio: slug.value, order: order() } } })),
  })
}

export function useOpening() {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: ({ machine, programme, key }: Planned) => answer(api.POST('/api/v1/studios/{studio}/loads', { params: { path: { studio: slug.value } }, body: { machine: machine ?? null, programme, planned: key ?? null } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
}

/** Of which lots of dye a bath can be. */
export function useDyeLots(load: string) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'loads', load, 'lots')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/loads/{load}/lots', { params: { path: { studio: slug.value, load } } })),
  })
}

/** One load and everything that is done to it. */
export function useLoad(id: string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, load: id })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const kept = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'loads', id)),
    queryFn: () => lastAnswer(`loads/${slug.value}/${id}`, () => answer(api.GET('/api/v1/studios/{studio}/loads/{load}', { params: { path: path() } }))),
    refetchInterval: 60_000,
  })
  const query = { ...kept, data: computed(() => kept.data.value && loadAsTold(kept.data.value.value, myLoads(slug.value), pictureOf)) }
  const act = () => ({ studio: slug.value, load: id, label: query.data.value?.name ?? '', anyway: false, lot: null, failed: [], asked: null, show: true, picture: null, photo: null })
  const put = useMutation({ mutationFn: ({ order, line, step }: Place) => answer(api.POST('/api/v1/studios/{studio}/loads/{load}/pieces', { params: { path: path() }, body: { order, line, step } })), onSettled: settle })
  const takeOut = useMutation({ mutationFn: ({ order, line, step }: Place) => answer(api.DELETE('/api/v1/studios/{studio}/loads/{load}/pieces/{order}/{line}/{step}', { params: { path: { ...path(), order, line, step } } })), onSettled: settle })
  const giveUp = useMutation({ mutationFn: () => answer(api.DELETE('/api/v1/studios/{studio}/loads/{load}', { params: { path: path() } })), onSuccess: settle })
  const fire = useMutation({ mutationFn: (how: { person: string | null; anyway: boolean; lot: string | null }) => tell({ ...act(), kind: 'fire', ...how }), onSuccess: settle })
  const outlook = useMutation({ mutationFn: (failed: Failed[]) => answer(api.POST('/api/v1/studios/{studio}/loads/{load}/outlook', { params: { path: path() }, body: { failed } })) })
  const unload = useMutation({
    mutationFn: async ({ picture, ...how }: { failed: Failed[]; person: string | null; picture: File | null; show: boolean; asked: string | null }) => {
      return tell({ ...act(), kind: 'unload', ...how, picture: picture && (await smallPicture(picture)) })
    },
    onSuccess: settle,
  })
  const problem = computed(() => put.error.value ?? takeOut.error.value ?? giveUp.error.value ?? fire.error.value)
  return { query, put, takeOut, giveUp, fire, outlook, unload, problem }
}
