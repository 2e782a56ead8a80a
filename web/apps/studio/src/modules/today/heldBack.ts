import { computed, reactive } from 'vue'
import type { Task } from './useToday.ts'

/** Steps whose photos their maker keeps back. Outlives the card of the step, which is drawn anew whenever the server answers: a choice
 *  that fell back would show a buyer what was not meant for them. */
const heldBack = reactive(new Set<string>())

/** Whether the buyer sees the photos of this step. */
export function useShown(task: () => Task) {
  const name = computed(() => `${task().order}/${task().line}/${task().step}`)
  return computed({ get: () => !heldBack.has(name.value), set: (shown) => void (shown ? heldBack.delete(name.value) : heldBack.add(name.value)) })
}
