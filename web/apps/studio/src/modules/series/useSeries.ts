import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Series = Schemas['campaign.series.web.SeriesBody']
export type NewSeries = Schemas['campaign.series.web.NewSeriesBody']
export type Extension = Schemas['campaign.series.web.SeriesController.ExtensionBody']
export type Outlook = Schemas['campaign.series.web.SeriesBody.OutlookBody']
export type Seat = Schemas['ordering.web.SeatsController.SeatBody']

/** While a series gathers, its gauge moves with every deposit. */
const LIVE = 15_000

const settle = (studio: string) => queryClient.invalidateQueries({ queryKey: keys.studio(studio) })

export function useAllSeries() {
  const { slug } = useStudio()
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'series')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/series', { params: { path: { studio: slug.value } } })),
  })
  const announce = useMutation({
    mutationFn: ({ body, key }: { body: NewSeries; key: string }) => answer(api.POST('/api/v1/studios/{studio}/series', { params: { path: { studio: slug.value }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => settle(slug.value),
  })
  return { query, announce }
}

export function useSeries(series: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, series: series() } } })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'series', series())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/series/{series}', at())),
    refetchInterval: (each) => (each.state.data?.state === 'OPEN' ? LIVE : false),
  })
  const seats = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'series', series(), 'seats')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/series/{series}/seats', at())),
    refetchInterval: () => (query.data.value?.state === 'OPEN' ? LIVE : false),
  })
  const done = { onSuccess: () => settle(slug.value) }
  const start = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/series/{series}/start', at())), ...done })
  const extend = useMutation({ mutationFn: (body: Extension) => answer(api.POST('/api/v1/studios/{studio}/series/{series}/extension', { ...at(), body })), ...done })
  const refund = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/series/{series}/refund', at())), ...done })
  return { query, seats, start, extend, refund }
}
