import type { Care } from '@dingzuo/api'
import { ref, shallowRef, watch } from 'vue'
import { useShop } from '../../shared/context.ts'

/** How the piece is looked after, and when; from when its buyer has it. */
export function useCare(token: string, arrived: () => boolean) {
  const { api } = useShop()
  const care = shallowRef<Care | null>(null)
  const busy = ref(false)

  async function run(act: () => Promise<Care>) {
    busy.value = true
    // Without it the page says everything else; the order itself tells what is wrong.
    care.value = await act().catch(() => care.value)
    busy.value = false
  }
  watch(arrived, (is) => is && void run(() => api.care(token)), { immediate: true })
  return { care, busy, hush: (quiet: boolean) => run(() => api.careQuiet(token, quiet)) }
}
