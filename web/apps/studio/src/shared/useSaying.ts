import { ref } from 'vue'

export interface Saying {
  id: number
  text: string
  tone: 'done' | 'broken'
  /** Takes the act back, where it can be. */
  undo?: () => void
}

const LASTS = 5_000
const sayings = ref<Saying[]>([])
let next = 1

/** Short words at the foot of the screen after an act. */
export function useSaying() {
  const dismiss = (id: number) => (sayings.value = sayings.value.filter((saying) => saying.id !== id))
  function say(text: string, tone: Saying['tone'] = 'done', undo?: () => void) {
    const id = next++
    sayings.value = [...sayings.value.slice(-1), { id, text, tone, ...(undo ? { undo } : {}) }]
    setTimeout(() => dismiss(id), undo ? LASTS * 2 : LASTS)
  }
  return { sayings, say, dismiss }
}
