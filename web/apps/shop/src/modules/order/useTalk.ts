import { freshId, problemFrom, type Problem, type Thread } from '@dingzuo/api'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'

const EVERY = 30_000

/** What buyer and studio say about this order. A message keeps its id until it is said, so that a cut line says it once. */
export function useTalk(token: string) {
  const { api } = useShop()
  const thread = shallowRef<Thread | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let sending: { id: string; words: string } | null = null

  async function load() {
    try {
      thread.value = await api.talk(token)
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
  }
  async function say(words: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    if (sending?.words !== words) sending = { id: freshId(), words }
    try {
      thread.value = await api.say(token, sending)
      sending = null
      return true
    } catch (caught) {
      problem.value = problemFrom(caught)
      return false
    } finally {
      busy.value = false
    }
  }
  /** Seen: what was new is new no more the next time. */
  const seen = () => api.talkRead(token).catch(() => undefined)

  void load()
  const look = () => document.visibilityState === 'visible' && void load()
  const timer = setInterval(look, EVERY)
  onScopeDispose(() => clearInterval(timer))
  return { thread, problem, busy, say, seen }
}
