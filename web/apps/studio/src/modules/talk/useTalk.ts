import { answer, freshId, versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Talk = Schemas['engagement.web.MessagesController.TalkBody']
export type Quiet = Schemas['engagement.web.SilenceController.QuietBody']
export interface Words {
  words: string
  photo: File | null
}

/** Every order that somebody talks about, whoever waits first. */
export function useTalks() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'talk', 'all')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/threads', { params: { path: { studio: slug.value } } })),
    refetchInterval: 60_000,
  })
}

/** Orders whose buyers heard nothing for too long. */
export function useSilence() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'silence')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/silent-orders', { params: { path: { studio: slug.value } } })),
    refetchInterval: 300_000,
  })
}

/** Says something to the buyer of an order. A message keeps its id until it is said, so that a cut line says it once. */
export function useTelling(order: () => string) {
  const { slug } = useStudio()
  let sending: { id: string; of: Words } | null = null
  return useMutation({
    mutationFn: async (of: Words) => {
      if (sending?.of.words !== of.words || sending.of.photo !== of.photo) sending = { id: freshId(), of }
      const photo = of.photo ? (await keepPicture(slug.value, of.photo, true)).key : null
      return answer(api.POST('/api/v1/studios/{studio}/orders/{order}/messages', { params: { path: { studio: slug.value, order: order() } }, body: { id: sending.id, words: of.words, photo } }))
    },
    onSuccess: () => {
      sending = null
      return queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
    },
  })
}

export function useThread(order: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: order() } } })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'talk', order())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/messages', at())),
    refetchInterval: 30_000,
  })
  const read = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/messages/read', at())),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'talk') }),
  })
  return { query, read }
}

/** After how many days without a word the maker is reminded. */
export function useSilenceRule() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'silence-rule')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/silence-rule', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ days, version }: { days: number; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/silence-rule', { params: { path: path() }, headers: { 'If-Match': version }, body: { days } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { query, save }
}
