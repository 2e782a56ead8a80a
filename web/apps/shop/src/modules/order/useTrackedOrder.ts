import { problemFrom, type Problem, type TrackedOrder } from '@dingzuo/api'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'
import { lastOfPath } from '../../shared/page.ts'

const EVERY = 30_000

/** The buyer's order, looked at again every half minute while the page is open and seen. */
export function useTrackedOrder() {
  const { page, api } = useShop()
  const token = page.token ?? lastOfPath(location)
  const order = shallowRef<TrackedOrder | null>(page.order ?? null)
  const problem = shallowRef<Problem | null>(null)
  const paying = ref(false)

  async function load() {
    try {
      order.value = await api.track(token)
      problem.value = null
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
  }
  if (!order.value) void load()

  const look = () => document.visibilityState === 'visible' && void load()
  const timer = setInterval(look, EVERY)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })

  async function paySandbox() {
    if (!order.value?.payment) return
    paying.value = true
    try {
      await api.paySandbox(order.value.payment.id)
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
    await load()
    paying.value = false
  }

  return { order, problem, paying, load, paySandbox }
}
