import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Which sheet is open stands in the address: the phone's back gesture closes it, and a fault can lead to it. */
export function usePart() {
  const route = useRoute()
  const router = useRouter()
  const part = computed(() => {
    const [name = '', key = ''] = String(route.query.part ?? '').split(':')
    return { name, key }
  })
  const open = (name: string, key = '') => router.push({ query: { part: key ? `${name}:${key}` : name } })
  /** From one sheet to the next, as when a kind was chosen. */
  const turn = (name: string, key: string) => router.replace({ query: { part: `${name}:${key}` } })
  function close() {
    const cameFrom = window.history.state?.back as string | null
    if (cameFrom && cameFrom.split('?')[0] === route.path && !cameFrom.includes('part=')) router.back()
    else void router.replace({ query: {} })
  }
  return { part, open, turn, close }
}
