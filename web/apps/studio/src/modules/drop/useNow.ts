import { onScopeDispose, ref } from 'vue'

/** The clock for a screen on which something opens and closes. */
export function useNow(every = 1_000) {
  const now = ref(new Date())
  const timer = setInterval(() => (now.value = new Date()), every)
  onScopeDispose(() => clearInterval(timer))
  return now
}
