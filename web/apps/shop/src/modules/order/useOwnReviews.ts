import { problemFrom, type OwnReviews, type Problem } from '@dingzuo/api'
import { ref, shallowRef, watch } from 'vue'
import { useShop } from '../../shared/context.ts'

export interface ReviewWords {
  stars: number
  words: string
  isPublic: boolean
}

/** What the buyer says of the pieces, once they are there. Every act answers how all of them stand then. */
export function useOwnReviews(token: string, arrived: () => boolean) {
  const { api } = useShop()
  const reviews = shallowRef<OwnReviews | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)

  async function run(act: () => Promise<OwnReviews>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      reviews.value = await act()
      return true
    } catch (caught) {
      problem.value = problemFrom(caught)
      return false
    } finally {
      busy.value = false
    }
  }
  const load = () => run(() => api.reviews(token))
  watch(arrived, (is) => is && void load(), { immediate: true })

  return {
    reviews,
    problem,
    busy,
    load,
    write: (line: number, words: ReviewWords, seen: number) => run(() => api.review(token, line, words, seen)),
    publish: (line: number, isPublic: boolean) => run(() => api.reviewPublic(token, line, isPublic)),
    photograph: (line: number, picture: Blob) => run(() => api.reviewPhoto(token, line, picture)),
    remove: (line: number, place: number) => run(() => api.removeReviewPhoto(token, line, place)),
  }
}
