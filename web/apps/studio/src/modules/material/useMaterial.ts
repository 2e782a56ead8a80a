import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Item = Schemas['materials.web.MaterialsController.ItemBody']
/** One of hundreds, as the list tells it. */
export type ShelfItem = Schemas['materials.web.ShelfBody']
export type Lot = Schemas['materials.web.LotBodies.LotBody']
export type UsedLot = Schemas['production.web.UsedLotsController.UsedLotBody']
export type Move = Schemas['materials.Move']

/** The store-room: what lies there of each item. */
export function useShelf() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'materials')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials', { params: { path: { studio: slug.value } } })) })
}

/** Whether the studio buys well. */
export function useFigures() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'stock-figures')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/stock-figures', { params: { path: { studio: slug.value } } })) })
}

/** Out of which lots an order is made. */
export function useUsedLots(order: () => string) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'used-lots', order())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/lots', { params: { path: { studio: slug.value, order: order() } } })),
  })
}

/** One item, its lots and moves, and what hands do with them. Whatever is done changes figures on many screens. */
export function useItem(item: Ref<string>) {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value, item: item.value })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const about = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'material', item.value)), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials/{item}', { params: { path: at() } })) })
  const lots = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'lots', item.value)), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials/{item}/lots', { params: { path: at() } })) })
  const moves = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'moves', item.value)), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials/{item}/moves', { params: { path: at() } })) })
  const count = useMutation({
    mutationFn: ({ lot, found, reason }: { lot: Lot; found: number; reason: string }) =>
      answer(api.POST('/api/v1/studios/{studio}/materials/{item}/lots/{lot}/counts', { params: { path: { ...at(), lot: lot.id } }, body: { found, reason } as never })),
    onSuccess: settle,
  })
  const remnant = useMutation({
    mutationFn: ({ lot, ...body }: { lot: { id: string }; order?: string | null; quantity: number; reason: string; note: string; photo: string | null }) =>
      answer(api.POST('/api/v1/studios/{studio}/materials/{item}/lots/{lot}/remnants', { params: { path: { ...at(), lot: lot.id } }, body: body as never })),
    onSuccess: settle,
  })
  const describe = useMutation({
    mutationFn: ({ lot, ...body }: { lot: Lot; note: string; photo: string | null }) => answer(api.PUT('/api/v1/studios/{studio}/materials/{item}/lots/{lot}', { params: { path: { ...at(), lot: lot.id } }, body: body as never })),
    onSuccess: settle,
  })
  const choose = useMutation({
    mutationFn: ({ lot, order }: { lot: string; order: string }) => answer(api.PUT('/api/v1/studios/{studio}/materials/{item}/lots/{lot}/orders/{order}', { params: { path: { ...at(), lot, order } } })),
    onSuccess: settle,
  })
  const receive = useMutation({
    mutationFn: (body: { quantity: number; reason: string; note: string; photo: string | null }) => answer(api.POST('/api/v1/studios/{studio}/materials/{item}/receipts', { params: { path: at() }, body: body as never })),
    onSuccess: settle,
  })
  const keep = useMutation({
    mutationFn: (item: Item) =>
      answer(
        api.PUT('/api/v1/studios/{studio}/materials/{item}', {
          params: { path: at() },
          headers: { 'If-Match': `"${item.version}"` },
          body: { name: item.name, unit: item.unit, leadDays: item.leadDays, cost: item.cost, keeping: item.keeping } as never,
        }),
      ),
    onSuccess: settle,
  })
  return { about, lots, moves, count, remnant, describe, choose, receive, keep }
}
