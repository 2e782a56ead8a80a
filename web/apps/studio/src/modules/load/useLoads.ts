import { answer } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keepAnswer, lastAnswer } from '../../shared/lastAnswer.ts'
import { smallPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { FillAct } from '../today/acts.ts'
import { myLoads, pictureOf, tell } from '../today/outbox.ts'
import { allAsTold, loadAsTold, openedHere } from './asTold.ts'
import { joiningOf, mayGoIn, openingOf, type Failed, type Joining, type LoadPiece, type Planned } from './load.ts'
import { useMachineNames } from './useMachineNames.ts'

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
  const { capacity } = useMachineNames()
  const data = computed(() => query.data.value && allAsTold(query.data.value.value, myLoads(slug.value), capacity, pictureOf))
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

/** Opens a load, and puts in what is ready of it. */
export function useOpening() {
  const { slug } = useStudio()
  return useMutation({
    /** @param other such a load that is open already takes it; null: none is
     *  @returns the load @throws what the house said of the load, or of the first piece that it has no place for; the others lie in it */
    mutationFn: async ({ planned, other }: { planned: Planned; other: string | null }) => {
      const load = other ?? crypto.randomUUID()
      const opened = other ? [] : [filling(slug.value, load, planned.name, 'open', { opening: openingOf(planned) })]
      await tell(...opened, ...planned.tasks.filter(mayGoIn).map((piece) => filling(slug.value, load, piece.design, 'put', { piece: joiningOf(piece) })))
      return load
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
}

const filling = (studio: string, load: string, label: string, kind: FillAct['kind'], { opening = null, piece = null }: Partial<Pick<FillAct, 'opening' | 'piece'>> = {}) => ({ studio, load, label, kind, opening, piece, show: true, picture: null, photo: null })

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
  const { capacity } = useMachineNames()
  const query = {
    ...kept,
    data: computed(() => {
      const load = kept.data.value?.value ?? openedHere(myLoads(slug.value), capacity).find((each) => each.id === id)
      return (load && loadAsTold(load, myLoads(slug.value), pictureOf)) ?? undefined
    }),
  }
  const act = () => ({ studio: slug.value, load: id, label: query.data.value?.name ?? '', anyway: false, lot: null, failed: [], asked: null, show: true, picture: null, photo: null })
  const put = useMutation({ mutationFn: (piece: Joining) => tell(filling(slug.value, id, piece.design, 'put', { piece: joiningOf(piece) })), onSettled: settle })
  const takeOut = useMutation({
    mutationFn: ({ pieces, ...piece }: LoadPiece) => tell(filling(slug.value, id, piece.design, 'take-out', { piece: joiningOf({ ...piece, quantity: pieces, from: null }) })),
    onSettled: settle,
  })
  const giveUp = useMutation({ mutationFn: () => tell(filling(slug.value, id, query.data.value?.name ?? '', 'put-away')), onSuccess: settle })
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
