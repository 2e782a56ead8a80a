import { answer, type Schemas } from '@dingzuo/api/maker'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type BuyerLine = Schemas['ordering.web.BuyerBookBody.LineBody']
export type BuyerCard = Schemas['ordering.web.BuyerBookBody.CardBody']
export type RemarkKind = 'MEASURE' | 'PREFERENCE' | 'NOTE'
export interface Segment {
  q: string
  design: string
  paid: number
  quiet: number
}

export function useBuyers(asked: () => Segment) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'buyers', asked())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/buyers', { params: { path: { studio: slug.value }, query: asked() } })),
    placeholderData: keepPreviousData,
  })
}

/** One person, and what the maker can write down or put right. Each act answers the card as it stands then. */
export function useBuyerCard(buyer: () => string) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, buyer: buyer() })
  const key = () => keys.studio(slug.value, 'buyer', buyer())
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(key), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/buyers/{buyer}/card', { params: { path: path() } })) })
  const remark = useMutation({
    mutationFn: (body: { kind: RemarkKind; words: string }) => answer(api.POST('/api/v1/studios/{studio}/buyers/{buyer}/remarks', { params: { path: path() }, body })),
    onSuccess: settle,
  })
  const strike = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/studios/{studio}/buyers/{buyer}/remarks/{remark}', { params: { path: { ...path(), remark: id } } })),
    onSuccess: settle,
  })
  const merge = useMutation({
    mutationFn: (other: string) => answer(api.POST('/api/v1/studios/{studio}/buyers/{buyer}/merge', { params: { path: path() }, body: { other } })),
    onSuccess: settle,
  })
  const separate = useMutation({
    mutationFn: (other: string) => answer(api.POST('/api/v1/studios/{studio}/buyers/{buyer}/separation', { params: { path: { studio: slug.value, buyer: other } } })),
    onSuccess: settle,
  })
  const problem = computed(() => [remark, strike, merge, separate].map(({ error }) => error.value).find(Boolean) ?? null)
  return { query, remark, strike, merge, separate, problem }
}
