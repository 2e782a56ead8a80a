import { answer, versioned, type Schemas, type Versioned } from '@dingzuo/api/maker'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

type Words = Record<string, string>
/** As the server keeps it: money in fen, shares in hundredths of a percent. */
export interface Break { design: string; from: number; share: number | null; each: number | null }
export interface Bundle { key: string; name: Words; designs: string[]; off: number }
export interface Tier { key: string; name: Words; from: number; share: number; earlyMinutes: number }
export interface Zone { provinces: string[]; fee: number }
export interface PriceList {
  perHour: number
  breaks: Break[]
  bundles: Bundle[]
  tierDays: number
  tiers: Tier[]
  freight: { home: number; elsewhere: number; zones: Zone[]; freeFrom: number | null }
  floor: { hourlyCost: number; leastMargin: number }
}
export type Coupon = Schemas['pricing.web.CouponBody']
export type Margin = Schemas['pricing.web.MarginBody']
export interface NewCoupon {
  code: string
  amount?: number
  share?: number
  least: number
  most: number | null
  mostEach: number | null
  from: string
  until: string
  designs: string[]
}
/** What would be taken off, and of which designs; none named: all. */
/** @property together the amount is off one of each of them */
export type Off = { designs: string[] } & ({ share: number } | { amount: number; together?: boolean })

const at = (slug: string) => ({ params: { path: { studio: slug } } })

export function usePrices() {
  const { slug } = useStudio()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'prices')),
    queryFn: async () => (await versioned(api.GET('/api/v1/studios/{studio}/prices', at(slug.value)))) as unknown as Versioned<PriceList>,
  })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: PriceList; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/prices', { ...at(slug.value), headers: { 'If-Match': version }, body: body as never })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, save }
}

export function useCoupons() {
  const { slug } = useStudio()
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'coupons') })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'coupons')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/coupons', at(slug.value))) })
  const make = useMutation({ mutationFn: (body: NewCoupon) => answer(api.POST('/api/v1/studios/{studio}/coupons', { ...at(slug.value), body: body as never })), onSuccess: settle })
  const end = useMutation({ mutationFn: (coupon: string) => answer(api.POST('/api/v1/studios/{studio}/coupons/{coupon}/ending', { params: { path: { studio: slug.value, coupon } } })), onSuccess: settle })
  return { query, make, end }
}

/** What each design would leave at the least, asked while something is on the sheet. */
export function useThin(off: Ref<Off | null>) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'thin', off.value)),
    queryFn: () => answer(api.POST('/api/v1/studios/{studio}/prices/margins', { ...at(slug.value), body: off.value as never })),
    enabled: computed(() => off.value !== null),
    placeholderData: keepPreviousData,
  })
}

/** The thinnest configuration of one draft; asked anew whenever the draft was kept. */
export function useDesignMargin(design: string, version: Ref<unknown>) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'margin', design, version.value)),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/designs/{id}/margin', { params: { path: { studio: slug.value, id: design } } })),
    placeholderData: keepPreviousData,
  })
}

/** 750 → 7.5 */
export const percentOf = (share: number) => share / 100
