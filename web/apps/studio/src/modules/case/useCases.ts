import { answer, freshId, versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Case = Schemas['aftercare.cases.CaseBody']
export type CaseOffer = Schemas['aftercare.cases.CasesController.OfferBody']
export type Agreed = Schemas['aftercare.cases.CasesController.AgreedBody']
export type Repair = Schemas['aftercare.repair.RepairsController.RepairBody']
export const CAUSES = ['MAKING', 'MATERIAL', 'CARRIER', 'DESCRIPTION', 'USE', 'OTHER'] as const
export const REMEDIES = ['REPAIR', 'REDO', 'PRICE_CUT', 'REFUND'] as const
export interface Opened {
  line: number
  cause: string
  words: string
  photos: string[]
}

/** What is not finished, whose answer is due first. @param all the finished ones too */
export function useCases(all: () => boolean = () => false) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'cases', all() ? 'all' : 'open')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/cases', { params: { path: { studio: slug.value }, query: { all: all() } } })),
    refetchInterval: 300_000,
  })
}

/** Of one order, and those that it puts right. */
export function useOrderCases(order: () => string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, order: order() })
  // Sent again after a cut line, it is still this one.
  let id = freshId()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'cases', order())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/cases', { params: { path: path() } })),
  })
  const open = useMutation({
    mutationFn: (body: Opened) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/cases', { params: { path: path() }, body: { id, ...body } })),
    onSuccess: () => {
      id = freshId()
      return queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
    },
  })
  return { query, open }
}

/** The maker's answers to one case. */
export function useCaseActs(id: () => string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, id: id() })
  const onSettled = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const offer = useMutation({ mutationFn: (body: CaseOffer) => answer(api.POST('/api/v1/studios/{studio}/cases/{id}/offer', { params: { path: path() }, body })), onSettled })
  const refuse = useMutation({ mutationFn: (body: { version: number; words: string }) => answer(api.POST('/api/v1/studios/{studio}/cases/{id}/refusal', { params: { path: path() }, body })), onSettled })
  const agreed = useMutation({ mutationFn: (body: Agreed) => answer(api.POST('/api/v1/studios/{studio}/cases/{id}/agreement', { params: { path: path() }, body })), onSettled })
  const cameBack = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/cases/{id}/piece-back', { params: { path: path() } })), onSettled })
  return { offer, refuse, agreed, cameBack }
}

/** The price list of repairs. */
export function useRepairs() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'repairs')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/repairs', { params: { path: { studio: slug.value } } })) })
}

/** The piece that an order repairs: awaited, or as it came. */
export function usePiece(order: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: order() } } })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'piece', order())), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/piece', at())) })
  const receive = useMutation({
    mutationFn: (body: { condition: string; photo: string | null }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/piece', { ...at(), body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, receive }
}

/** Within how many hours a case is answered. */
export function useCaseRule() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'case-rule')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/case-rule', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ hours, version }: { hours: number; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/case-rule', { params: { path: path() }, headers: { 'If-Match': version }, body: { hours } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, save }
}
