import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Review = Schemas['aftercare.web.ReviewsController.ReviewBody']
export type KeptBack = NonNullable<Review['keptBack']>
export const REASONS: KeptBack[] = ['INSULT', 'PERSONAL_DATA', 'NOT_ABOUT_PIECE']

/** What buyers said, the latest first. */
export function useReviews(page: () => number = () => 0) {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'reviews', page())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/reviews', { params: { path: { studio: slug.value }, query: { page: page() } } })),
    refetchInterval: 300_000,
  })
}

/** What a maker does with one review. */
export function useReview(review: () => Review) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, order: review().order, line: review().line })
  const seen = () => ({ 'If-Match': `"${review().version}"` })
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'reviews') })
  const reply = useMutation({
    mutationFn: (words: string) =>
      words
        ? answer(api.PUT('/api/v1/studios/{studio}/reviews/{order}/{line}/answer', { params: { path: path() }, body: { words } }))
        : answer(api.DELETE('/api/v1/studios/{studio}/reviews/{order}/{line}/answer', { params: { path: path() } })),
    onSuccess,
  })
  const keepBack = useMutation({
    mutationFn: (because: KeptBack | null) =>
      because
        ? answer(api.PUT('/api/v1/studios/{studio}/reviews/{order}/{line}/keeping-back', { params: { path: path() }, headers: seen(), body: { because } }))
        : answer(api.DELETE('/api/v1/studios/{studio}/reviews/{order}/{line}/keeping-back', { params: { path: path() }, headers: seen() })),
    onSuccess,
  })
  return { reply, keepBack }
}
