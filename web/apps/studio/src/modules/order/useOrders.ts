import { answer, type Schemas } from '@dingzuo/api/maker'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { asTold } from '../today/asTold.ts'
import { mySteps, pictureOf } from '../today/outbox.ts'
import { useSteps } from './useSteps.ts'

export type OrderLine = Schemas['ordering.web.OrderBody.LineBody']
export type Order = Schemas['ordering.web.OrderBody']
export type Settled = Schemas['ordering.web.TrackBody.Settled']

export function useBoard() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'orders', 'board')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/board', { params: { path: { studio: slug.value } } })),
    refetchInterval: 60_000,
  })
}

/** @param asked an order's number or a phone number */
export function useOrderSearch(asked: () => string) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'orders', 'list', asked())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders', { params: { path: { studio: slug.value }, query: { q: asked(), size: 100 } } })),
    placeholderData: keepPreviousData,
  })
}

/** One order and what its maker can do with it. */
export function useOrder(order: () => string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, order: order() })
  const at = () => ({ params: { path: path() } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'order', order())), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}', at())) })
  const read = useSteps(order)
  const steps = { ...read, data: computed(() => read.data.value && asTold(read.data.value, mySteps(slug.value), read.dataUpdatedAt.value, Date.now(), pictureOf)) }

  const deliver = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/delivery', at())), onSuccess: settle })
  const close = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/closing', at())), onSuccess: settle })
  const cancel = useMutation({ mutationFn: (ending: string) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/cancellation', { ...at(), body: { ending } })), onSuccess: settle })
  const noteCost = useMutation({ mutationFn: (body: { words: string; amount: number; recovered: boolean }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/costs', { ...at(), body })), onSuccess: settle })
  const propose = useMutation({
    mutationFn: (kept: { material: number; work: number; because: string }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/cancellation/kept', { ...at(), body: kept })),
    onSuccess: settle,
  })
  const askDate = useMutation({
    mutationFn: (body: { shipBy: string; reason: string }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/new-date', { ...at(), body })),
    onSuccess: settle,
  })
  const noteReturn = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/return/arrival', at())), onSuccess: settle })
  const agreeCosts = useMutation({ mutationFn: (amount: number) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/necessary-costs/agreement', { ...at(), body: { amount } })), onSuccess: settle })
  const refuseCosts = useMutation({ mutationFn: (because: string) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/necessary-costs/refusal', { ...at(), body: { because } })), onSuccess: settle })
  const askPhoto = useMutation({ mutationFn: (question: string) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/approval', { ...at(), body: { question } })), onSuccess: settle })
  const awaitBuyer = useMutation({ mutationFn: (body: { awaited: string; words: string }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/customer-wait', { ...at(), body })), onSuccess: settle })
  const endWait = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/customer-wait/end', at())), onSuccess: settle })
  const note = useMutation({ mutationFn: (words: string) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/notes', { ...at(), body: { words } })), onSuccess: settle })
  const problem = computed(() => [deliver, close, note].map(({ error }) => error.value).find(Boolean) ?? null)
  return { query, steps, deliver, close, cancel, noteCost, propose, askDate, askPhoto, awaitBuyer, endWait, noteReturn, agreeCosts, refuseCosts, note, problem }
}
