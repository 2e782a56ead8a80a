import { problemFrom, type Changeable, type ChangeQuote, type Configuration, type OptionValue, type Problem } from '@dingzuo/api'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useShop } from '../../shared/context.ts'
import { lastOfPath } from '../../shared/page.ts'

/** As quick as a quote in the shop. */
const PAUSE = 220

/** What a placed order could be otherwise, and what that would come to. Asking takes nothing. */
export function useChange() {
  const { page, api } = useShop()
  const token = page.token ?? lastOfPath(location)
  const lines = shallowRef<Changeable[] | null>(null)
  const wished = ref<Record<number, Configuration>>({})
  const quote = shallowRef<ChangeQuote | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const pending = ref(false)
  let asking: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function open() {
    problem.value = null
    try {
      lines.value = await api.changeable(token)
      wished.value = Object.fromEntries(lines.value.map(({ line, configuration }) => [line, { ...configuration }]))
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
  }

  function set(line: number, key: string, value: OptionValue | undefined) {
    const next = { ...wished.value[line] }
    if (value === undefined || value === '') delete next[key]
    else next[key] = value
    wished.value = { ...wished.value, [line]: next }
  }

  /** Only the lines that would be otherwise. */
  const altered = computed(() =>
    (lines.value ?? [])
      .filter(({ line, configuration }) => !isSame(configuration, wished.value[line] ?? {}))
      .map(({ line }) => ({ line, configuration: wished.value[line] ?? {} })),
  )

  async function ask() {
    const mine = (asking = new AbortController())
    try {
      const answer = await api.quoteChange(token, altered.value, mine.signal)
      if (mine.signal.aborted) return
      quote.value = answer
      problem.value = null
    } catch (caught) {
      if (mine.signal.aborted) return
      quote.value = null
      problem.value = problemFrom(caught)
    }
    pending.value = false
  }

  function askSoon() {
    clearTimeout(timer)
    asking?.abort()
    pending.value = altered.value.length > 0
    if (pending.value) timer = setTimeout(() => void ask(), PAUSE)
    else {
      quote.value = null
      problem.value = null
    }
  }
  watch(() => JSON.stringify(altered.value), askSoon)
  onScopeDispose(() => {
    clearTimeout(timer)
    asking?.abort()
  })

  return { lines, wished, altered, quote, problem, pending, open, set, askSoon }
}

function isSame(one: Configuration, other: Configuration): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => JSON.stringify(one[key] ?? null) === JSON.stringify(other[key] ?? null))
}
