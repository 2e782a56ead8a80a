import type { TrackedParcels } from '@dingzuo/api'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useShop } from '../../shared/context.ts'
import { lastOfPath } from '../../shared/page.ts'

const EVERY = 120_000

/** The order's parcels, from when there may be any; looked at again while the page is open and seen. */
export function useTrackedParcels(state: () => string) {
  const { page, api } = useShop()
  const token = page.token ?? lastOfPath(location)
  const tracked = shallowRef<TrackedParcels | null>(null)
  const mayBe = () => ['READY', 'SHIPPED', 'DELIVERED', 'CLOSED'].includes(state())

  async function load() {
    if (!mayBe()) return
    // Without news the page says what it knew; the order itself tells what is wrong.
    tracked.value = await api.parcels(token).catch(() => tracked.value)
  }
  watch(state, load, { immediate: true })
  const timer = setInterval(() => document.visibilityState === 'visible' && void load(), EVERY)
  onScopeDispose(() => clearInterval(timer))
  return { tracked }
}
