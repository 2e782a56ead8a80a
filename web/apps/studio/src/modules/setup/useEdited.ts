import type { Versioned } from '@dingzuo/api/maker'
import { computed, ref, watch, type Ref } from 'vue'

/** A draft of something that has a version: what was read, what was changed, and the way back. */
export function useEdited<T>(read: Ref<Versioned<T> | undefined>) {
  const draft = ref<T | null>(null) as Ref<T | null>
  const changed = computed(() => draft.value !== null && JSON.stringify(draft.value) !== JSON.stringify(read.value?.value))
  function undo() {
    draft.value = read.value ? (JSON.parse(JSON.stringify(read.value.value)) as T) : null
  }
  watch(() => read.value?.version, undo, { immediate: true })
  return { draft, changed, undo }
}
