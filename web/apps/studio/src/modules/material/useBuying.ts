import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Buying = Schemas['production.web.BuyingController.BuyingBody']
export type Alarms = Schemas['production.web.AlarmsController.AlarmsBody']
export type Need = Schemas['materials.purchase.Need']
export type Split = Schemas['materials.purchase.Split']
export type Part = Split['parts'][number]
export type Purchase = Schemas['materials.web.PurchaseBodies.PurchaseBody']
export type PurchaseLine = Purchase['lines'][number]

const here = () => {
  const { slug } = useStudio()
  return { slug, at: () => ({ studio: slug.value }), settle: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }) }
}

/** What to buy, as the plan and the shelf have it. */
export function useBuying() {
  const { slug, at } = here()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'buying')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/buying', { params: { path: at() } })) })
}

/** Material that cannot wait. */
export function useAlarms() {
  const { slug, at } = here()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'alarms')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/alarms', { params: { path: at() } })) })
}

/** What was bought; ordering once more with the same id notes nothing new. */
export function usePurchases() {
  const { slug, at, settle } = here()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'purchases')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/purchases', { params: { path: at() } })) })
  const split = useMutation({
    mutationFn: (lines: { item: string; packs: number; supplier: string | null }[]) => answer(api.POST('/api/v1/studios/{studio}/purchases/split', { params: { path: at() }, body: { lines } as never })),
  })
  const order = useMutation({
    mutationFn: ({ id, part }: { id: string; part: Part }) =>
      answer(api.POST('/api/v1/studios/{studio}/purchases', { params: { path: at() }, body: { id, supplier: part.supplier, lines: part.lines.map(({ item, packs, price }) => ({ item, packs, price })), freight: part.freight } as never })),
    onSuccess: settle,
  })
  return { query, split, order }
}

export function usePurchase(id: Ref<string>) {
  const { slug, at, settle } = here()
  const path = () => ({ ...at(), id: id.value })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'purchases', id.value)), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/purchases/{id}', { params: { path: path() } })) })
  const receive = useMutation({
    mutationFn: (body: { lot: string; item: string; quantity: number; paid: number | null; note: string; photo: string | null; last: boolean }) => answer(api.POST('/api/v1/studios/{studio}/purchases/{id}/receipts', { params: { path: path() }, body: body as never })),
    onSuccess: settle,
  })
  const sendBack = useMutation({
    mutationFn: (body: { told: string; item: string; lot: string; quantity: number; reason: string; again: boolean }) => answer(api.POST('/api/v1/studios/{studio}/purchases/{id}/returns', { params: { path: path() }, body: body as never })),
    onSuccess: settle,
  })
  const close = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/purchases/{id}/closing', { params: { path: path() } })), onSuccess: settle })
  return { query, receive, sendBack, close }
}
