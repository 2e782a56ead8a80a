import { problemFrom, type Offer, type Problem, type QuoteRequest } from '@dingzuo/api'
import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { useShop } from '../../shared/context.ts'

/** Fast enough to feel alive, slow enough not to ask for every letter typed. */
const PAUSE = 220

/** Asks for price and date whenever the wish changes; the answer to an older wish is dropped. */
export function useQuote(wish: Ref<QuoteRequest | null>) {
  const { page, api } = useShop()
  const offer = shallowRef<Offer | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const pending = ref(false)
  let asking: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(request: QuoteRequest) {
    asking?.abort()
    const mine = (asking = new AbortController())
    try {
      const answer = await api.quote(page.shop.slug, request, mine.signal)
      if (mine.signal.aborted) return
      offer.value = answer
      problem.value = null
    } catch (caught) {
      if (mine.signal.aborted) return
      problem.value = problemFrom(caught)
    }
    pending.value = false
  }

  function askSoon(request: QuoteRequest | null, pause: number) {
    clearTimeout(timer)
    asking?.abort()
    pending.value = request !== null
    if (request) timer = setTimeout(() => void ask(request), pause)
  }

  watch(
    () => JSON.stringify(wish.value),
    (_, before) => askSoon(wish.value, before === undefined ? 0 : PAUSE),
    { immediate: true },
  )
  onScopeDispose(() => askSoon(null, 0))

  return { offer, problem, pending, again: () => askSoon(wish.value, 0) }
}
