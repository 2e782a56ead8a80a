import { answer, versioned, type Schemas, type Versioned } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Parcel = Schemas['fulfilment.web.ParcelsController.ParcelBody']
export type Packing = Schemas['fulfilment.web.PackingController.PackingBody']
export type Courier = Schemas['fulfilment.web.ParcelsController.CourierBody']
export type Enclosures = Schemas['fulfilment.web.EnclosuresController.EnclosuresBody']
export type Carrier = Schemas['connector.web.CarrierController.CarrierBody']
export type Sold = Schemas['fulfilment.web.PlatformController.PlatformBody']
export interface Recipient {
  name: string
  phone: string
  address: { province: string; city: string; district: string; line: string }
}
export interface SoldEntry {
  platform: string
  category: string
  number: string
  paidAt: string | null
  deadline: string | null
}
export interface Leaving {
  carrier: string
  number: string
  insured: number | null
  more: boolean
  with: string[]
}

/** The parcels of one order, and the ways out of the house. */
export function useParcels(order: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: order() } } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'order', order(), 'parcels')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/parcels', at())) })
  const send = useMutation({ mutationFn: (body: Leaving) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/shipment', { ...at(), body: body as never })), onSuccess: settle })
  const handOver = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/hand-over', at())), onSuccess: settle })
  const correct = useMutation({
    mutationFn: ({ parcel, ...body }: { parcel: string; carrier: string; number: string; insured: number | null }) =>
      answer(api.PUT('/api/v1/studios/{studio}/parcels/{parcel}', { params: { path: { studio: slug.value, parcel } }, body: body as never })),
    onSuccess: settle,
  })
  return { query, send, handOver, correct }
}

/** Carriers, those first whose numbers look like this one. */
export function useCouriers(number: () => string) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'couriers', number())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/couriers', { params: { path: { studio: slug.value }, query: { number: number() } } })),
    placeholderData: (before: Courier[] | undefined) => before,
    staleTime: Infinity,
  })
}

/** The packing table of one order. */
export function usePacking(order: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: order() } } })
  const key = computed(() => keys.studio(slug.value, 'order', order(), 'packing'))
  const put = (packing: Packing) => queryClient.setQueryData(key.value, packing)
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/packing', at())) })
  const tick = useMutation({ mutationFn: (body: { thing: string; ticked: boolean }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/packing/ticks', { ...at(), body })), onSuccess: put })
  const photograph = useMutation({
    mutationFn: async (picture: File) => {
      const { key: photo } = await keepPicture(slug.value, picture, true)
      return answer(api.PUT('/api/v1/studios/{studio}/orders/{order}/packing/photo', { ...at(), body: { photo } }))
    },
    onSuccess: put,
  })
  const write = useMutation({ mutationFn: (words: string) => answer(api.PUT('/api/v1/studios/{studio}/orders/{order}/packing/card', { ...at(), body: { words } })), onSuccess: put })
  return { query, tick, photograph, write }
}

/** To whom the order goes, as long as it is here. */
export function useRecipient(order: () => string) {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: (body: { seen: Recipient; to: Recipient }) => answer(api.PUT('/api/v1/studios/{studio}/orders/{order}/recipient', { params: { path: { studio: slug.value, order: order() } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
}

/** Where the order was sold too, and that platform's clock. */
export function usePlatform(order: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: order() } } })
  const key = computed(() => keys.studio(slug.value, 'order', order(), 'platform'))
  const put = (read: Sold) => queryClient.setQueryData(key.value, read)
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/platform', at())) })
  const note = useMutation({ mutationFn: (body: SoldEntry) => answer(api.PUT('/api/v1/studios/{studio}/orders/{order}/platform', { ...at(), body: body as never })), onSuccess: put })
  const forget = useMutation({ mutationFn: () => answer(api.DELETE('/api/v1/studios/{studio}/orders/{order}/platform', at())), onSuccess: put })
  return { query, note, forget }
}

/** What goes into every parcel, and how materials are cared for. */
export function useEnclosures() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'enclosures')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/enclosures', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Enclosures; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/enclosures', { params: { path: path() }, headers: { 'If-Match': version }, body: body as never })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, save }
}

/** The studio's account at one who tells where parcels are. Keys go in and never come back. */
export function useCarrier(carrier: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, carrier: carrier() } } })
  const key = computed(() => keys.studio(slug.value, 'carrier', carrier()))
  const put = (read: Versioned<Carrier>) => queryClient.setQueryData(key.value, read)
  const query = useQuery({ queryKey: key, queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/carriers/{carrier}', at())) })
  const save = useMutation({
    mutationFn: ({ fields, secrets, version }: { fields: Record<string, string>; secrets: Record<string, string>; version: string }) =>
      versioned(api.PUT('/api/v1/studios/{studio}/carriers/{carrier}', { ...at(), headers: { 'If-Match': version }, body: { fields, secrets } as never })),
    onSuccess: put,
  })
  const remove = useMutation({ mutationFn: (version: string) => versioned(api.DELETE('/api/v1/studios/{studio}/carriers/{carrier}', { ...at(), headers: { 'If-Match': version } })), onSuccess: put })
  return { query, save, remove }
}
