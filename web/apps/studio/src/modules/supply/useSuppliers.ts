import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Supplier = Schemas['materials.web.SuppliersController.SupplierBody']
export type Supplied = Schemas['materials.web.SuppliersController.ItemBody']
export type SupplierEdit = { name: string; contact: string; items: Pick<Supplied, 'item' | 'leadDays' | 'least' | 'step' | 'breaks'>[]; freight: Supplier['freight'] }
export type DeliveryEdit = { item: string; quantity: number; orderedOn: string }

/** Where material comes from, and what came from there. */
export function useSuppliers() {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'suppliers')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/suppliers', { params: { path: at() } })) })
  const save = useMutation({
    mutationFn: ({ supplier, body }: { supplier: Supplier | null; body: SupplierEdit }) =>
      supplier
        ? answer(api.PUT('/api/v1/studios/{studio}/suppliers/{id}', { params: { path: { ...at(), id: supplier.id } }, headers: { 'If-Match': `"${supplier.version}"` }, body: body as never }))
        : answer(api.POST('/api/v1/studios/{studio}/suppliers', { params: { path: at() }, body: body as never })),
    onSuccess: settle,
  })
  const remove = useMutation({
    mutationFn: (supplier: Supplier) => answer(api.DELETE('/api/v1/studios/{studio}/suppliers/{id}', { params: { path: { ...at(), id: supplier.id } } })),
    onSuccess: settle,
  })
  const receive = useMutation({
    mutationFn: ({ supplier, delivery: { item, quantity, orderedOn } }: { supplier: Supplier; delivery: DeliveryEdit }) =>
      answer(api.POST('/api/v1/studios/{studio}/materials/{item}/receipts', { params: { path: { ...at(), item } }, body: { quantity, supplier: supplier.id, orderedOn } as never })),
    onSuccess: settle,
  })
  return { query, save, remove, receive }
}
