import { problemFrom, type OrderRoute, type Problem, type TrackedOrder } from '@dingzuo/api'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useShop } from '../../shared/context.ts'
import { lastOfPath } from '../../shared/page.ts'
import { rememberOrder } from '../../shared/regular.ts'

const EVERY = 30_000

/** The buyer's order, looked at again every half minute while the page is open and seen. */
export function useTrackedOrder() {
  const { page, api } = useShop()
  const token = page.token ?? lastOfPath(location)
  const order = shallowRef<TrackedOrder | null>(page.order ?? null)
  /** Why it could not be read. */
  const unread = shallowRef<Problem | null>(null)
  /** Why the last thing could not be done: stays until the buyer does something, however often the page looks again. */
  const refused = shallowRef<Problem | null>(null)
  const problem = computed(() => refused.value ?? unread.value)
  const busy = ref(false)

  async function load() {
    try {
      order.value = await api.track(token)
      unread.value = null
    } catch (caught) {
      unread.value = problemFrom(caught)
    }
  }
  function again() {
    refused.value = null
    return load()
  }
  if (!order.value) void load()
  watch(order, (found) => found && rememberOrder(found.shop.slug, token), { immediate: true })

  const look = () => document.visibilityState === 'visible' && void load()
  const timer = setInterval(look, EVERY)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })

  /** One thing at a time; what it changed, or why it could not, is what the page shows next. */
  async function doing(work: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    refused.value = null
    try {
      await work()
    } catch (caught) {
      await load()
      refused.value = problemFrom(caught)
    }
    busy.value = false
  }

  const pay = (payment: string) =>
    doing(async () => {
      await api.paySandbox(payment)
      await load()
    })
  const act = (route: OrderRoute, body?: object) =>
    doing(async () => {
      order.value = await api.actOn(token, route, body)
    })

  return { order, token, problem, busy, load, again, pay, act }
}
