import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Inquiry = Schemas['engagement.web.InquiryController.InquiryBody']
export type Demand = Schemas['engagement.web.DemandController.DemandBody']
export type InquiryState = 'NEW' | 'ANSWERED' | 'SET_ASIDE'
export type Act = 'answered' | 'set-aside' | 'reopened'

export function useInbox(state: () => InquiryState) {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'inbox', state())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/inquiries', { params: { path: at(), query: { state: state() } } })),
  })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'inbox') })
  const takeIn = useMutation({
    mutationFn: (text: string) => answer(api.POST('/api/v1/studios/{studio}/inquiries', { params: { path: at() }, body: { text } })),
    onSuccess: settle,
  })
  const turn = useMutation({
    mutationFn: ({ id, act }: { id: string; act: Act }) => answer(api.POST('/api/v1/studios/{studio}/inquiries/{inquiry}/{act}', { params: { path: { ...at(), inquiry: id, act } } })),
    onSuccess: settle,
  })
  return { query, takeIn, turn, settle }
}

/** What the last month's comments ask for, counted. */
export function useDemand() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'inbox', 'demand')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/demand', { params: { path: { studio: slug.value } } })),
  })
}

/** The ready answer to one inquiry: asked for when its card is opened. */
export function useReply(inquiry: () => Inquiry, wanted: () => boolean) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, inquiry: inquiry().id })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'reply', inquiry().id, inquiry().version)),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/inquiries/{inquiry}/reply', { params: { path: path() } })),
    enabled: computed(wanted),
    retry: false,
  })
  const correct = useMutation({
    mutationFn: (wish: { design: string | null; configuration: Record<string, unknown> }) =>
      answer(api.PUT('/api/v1/studios/{studio}/inquiries/{inquiry}', { params: { path: path() }, headers: { 'If-Match': `"${inquiry().version}"` }, body: wish as never })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'inbox') }),
  })
  const card = computed(() => `/api/v1/studios/${slug.value}/inquiries/${inquiry().id}/card?v=${inquiry().version}`)
  return { query, correct, card }
}
