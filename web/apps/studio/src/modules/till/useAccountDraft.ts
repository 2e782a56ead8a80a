import { computed, ref, watch } from 'vue'
import type { Account, Entry, useAccount } from './useTills.ts'

/** What is being entered: the open fields as they were read, the secrets only as far as somebody types new ones. */
export function useAccountDraft(read: ReturnType<typeof useAccount>['query']['data']) {
  const fields = ref<Record<string, string>>({})
  const secrets = ref<Record<string, string>>({})
  const methods = ref<string[]>([])
  const known = computed<Account | undefined>(() => read.value?.value)

  function undo() {
    fields.value = { mode: 'DIRECT', ...known.value?.fields }
    secrets.value = {}
    methods.value = [...(known.value?.methods ?? [])]
  }
  watch(() => read.value?.version, undo, { immediate: true })

  const typed = computed(() => Object.fromEntries(Object.entries(secrets.value).filter(([, value]) => value.trim())))
  const before = computed(() => JSON.stringify([{ mode: 'DIRECT', ...known.value?.fields }, [...(known.value?.methods ?? [])].sort()]))
  const changed = computed(() => Object.keys(typed.value).length > 0 || JSON.stringify([fields.value, [...methods.value].sort()]) !== before.value)
  const entry = computed<Entry>(() => ({ fields: fields.value, secrets: typed.value, methods: methods.value }))

  function turn(method: string, on: boolean) {
    methods.value = on ? [...methods.value, method] : methods.value.filter((each) => each !== method)
  }
  return { fields, secrets, methods, known, changed, entry, undo, turn }
}
