import { onScopeDispose, ref } from 'vue'
import { useShop } from './context.ts'

/** Seconds left until a moment, by the server's clock: a phone that is an hour off must not end a hold early. */
export function useCountdown(until: () => string | null) {
  const { page } = useShop()
  const ahead = Date.parse(page.now) - performance.timeOrigin
  const left = () => {
    const moment = until()
    if (!moment) return 0
    const now = ahead + performance.timeOrigin + performance.now()
    return Math.max(0, Math.round((Date.parse(moment) - now) / 1000))
  }
  const seconds = ref(left())
  const timer = setInterval(() => (seconds.value = left()), 1000)
  onScopeDispose(() => clearInterval(timer))
  return seconds
}
