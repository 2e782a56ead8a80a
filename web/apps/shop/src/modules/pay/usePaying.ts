import { problemFrom, type PayInvitation, type PaymentOpen, type Problem } from '@dingzuo/api'
import { onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'
import { bridged } from './bridge.ts'
import { codeFromWechat } from './ways.ts'

const EVERY = 3_000
/** How long the page asks by itself after the buyer came back; the half-minute look of the order goes on anyway. */
const ROUNDS = 40

/** One payment, from the choice of a way until the money is in. */
export function usePaying(payment: PaymentOpen, page: string, paid: () => void) {
  const { api } = useShop()
  const busy = ref<string | null>(null)
  const scan = ref<string | null>(null)
  const waiting = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const memory = `pay:${payment.id}`
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(timer)
    waiting.value = false
  }
  onScopeDispose(stop)

  function follow(attempt: string) {
    clearInterval(timer)
    waiting.value = true
    let rounds = 0
    timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      if (++rounds > ROUNDS && !scan.value) return stop()
      api.lookAtPayment(payment.id, attempt).then(({ state }) => {
        if (state === 'OPEN') return
        sessionStorage.removeItem(memory)
        scan.value = null
        stop()
        if (state === 'PAID') paid()
      }, () => undefined)
    }, EVERY)
  }

  async function go(invitation: PayInvitation) {
    sessionStorage.setItem(memory, invitation.attempt)
    switch (invitation.next) {
      case 'SCAN':
        scan.value = invitation.qr
        return follow(invitation.attempt)
      case 'VISIT':
      case 'SIGN_IN':
        return location.assign(invitation.address ?? page)
      case 'BRIDGE':
        await bridged(invitation.bridge ?? {})
        return follow(invitation.attempt)
    }
  }

  async function choose(method: string, code?: string) {
    if (busy.value) return
    busy.value = method
    problem.value = null
    scan.value = null
    try {
      await go(await api.beginPayment(payment.id, { method, page, ...(code ? { code } : {}) }))
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
    busy.value = null
  }

  onMounted(() => {
    const code = codeFromWechat(location)
    const before = sessionStorage.getItem(memory)
    if (code) {
      // The code works once: a reload must not send it again.
      history.replaceState(null, '', page)
      void choose('WECHAT_JSAPI', code)
    } else if (before) {
      follow(before)
    }
  })

  return { busy, scan, waiting, problem, choose }
}
