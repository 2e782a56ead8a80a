import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Item = Schemas['materials.web.MaterialsController.ItemBody']
export type Lot = Schemas['materials.web.LotBodies.LotBody']
export type UsedLot = Schemas['production.web.UsedLotsController.UsedLotBody']
export type Move = Schemas['materials.Move']

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

/** One item as it stands, with the version that an edit needs; none named: nothing is asked. */
export function useItem(item: Ref<string | null>) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'material', item.value)),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials/{item}', { params: { path: { studio: slug.value, item: item.value ?? '' } } })),
    enabled: computed(() => item.value !== null),
  })
}

/** Writes an item down as it is to be from now on; refused if another was faster than its version. */
export function useKeepItem() {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: ({ key, version, name, unit, leadDays, cost, keeping }: Item) =>
      answer(
        api.PUT('/api/v1/studios/{studio}/materials/{item}', {
          params: { path: { studio: slug.value, item: key } },
          headers: { 'If-Match': `"${version}"` },
          body: { name, unit, leadDays, cost, keeping } as never,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
}

/** The lots of an item, how they came and went, and what hands do with them. Whatever is done changes figures on many screens. */
export function useLots(item: Ref<string>) {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value, item: item.value })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const lots = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'lots', item.value)), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials/{item}/lots', { params: { path: at() } })) })
  const moves = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'moves', item.value)), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials/{item}/moves', { params: { path: at() } })) })
  const count = useMutation({
    mutationFn: ({ lot, found, reason }: { lot: Lot; found: number; reason: string }) =>
      answer(api.POST('/api/v1/studios/{studio}/materials/{item}/lots/{lot}/counts', { params: { path: { ...at(), lot: lot.id } }, body: { found, reason } as never })),
    onSuccess: settle,
  })
  const remnant = useMutation({
    mutationFn: ({ of, ...body }: { of: string; lot: string; order?: string | null; quantity: number; reason: string; note: string; photo: string | null }) =>
      answer(api.POST('/api/v1/studios/{studio}/materials/{item}/lots/{lot}/remnants', { params: { path: { ...at(), lot: of } }, body: body as never })),
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
    mutationFn: (body: { lot: string; quantity: number; reason: string; note: string; photo: string | null }) => answer(api.POST('/api/v1/studios/{studio}/materials/{item}/receipts', { params: { path: at() }, body: body as never })),
    onSuccess: settle,
  })
  return { lots, moves, count, remnant, describe, choose, receive }
}
