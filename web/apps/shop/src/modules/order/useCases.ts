import { problemFrom, type CaseAct, type CaseOpening, type Problem, type TrackedCases } from '@dingzuo/api'
import { ref, shallowRef, watch } from 'vue'
import { useShop } from '../../shared/context.ts'

/** What is wrong with something of this order, once it has left. Each act answers how things stand then. */
export function useCases(token: string, hasLeft: () => boolean) {
  const { api } = useShop()
  const cases = shallowRef<TrackedCases | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)

  async function load() {
    // The order's own page tells when there is no network.
    cases.value = await api.cases(token).catch(() => cases.value)
  }
  watch(hasLeft, (left) => left && void load(), { immediate: true })

  async function doing(work: () => Promise<TrackedCases>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      cases.value = await work()
      return true
    } catch (caught) {
      await load()
      problem.value = problemFrom(caught)
      return false
    } finally {
      busy.value = false
    }
  }

  /** Looks again; what was written is still in its field, to be sent again. */
  async function again() {
    problem.value = null
    await load()
  }

  const open = (opening: CaseOpening) => doing(() => api.openCase(token, opening))
  const show = (id: string, picture: File) => doing(() => api.showCase(token, id, picture))
  const act = (id: string, kind: CaseAct, body: object) => doing(() => api.actOnCase(token, id, kind, body))
  return { cases, problem, busy, open, show, act, again }
}
