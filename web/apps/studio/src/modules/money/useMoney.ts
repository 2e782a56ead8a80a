import { answer } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

/** One payment with the pictures that its buyer has shown. */
export function usePayment(payment: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, payment: payment() } } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'payment', payment())),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/payments/{payment}', at())),
  })
  const confirm = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/payments/{payment}/confirmation', at())), onSuccess: settle })
  const refuse = useMutation({
    mutationFn: (because: string) => answer(api.POST('/api/v1/studios/{studio}/payments/{payment}/refusal', { ...at(), body: { because } })),
    onSuccess: settle,
  })
  const problem = computed(() => confirm.error.value ?? refuse.error.value)
  return { query, confirm, refuse, problem }
}

/** Notes that money of the studio's own has left. */
export function usePaidOut() {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: (payout: string) => answer(api.POST('/api/v1/studios/{studio}/payouts/{payout}/sent', { params: { path: { studio: slug.value, payout } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
}

/** Notes that money has left by hand. */
export function useSentBack() {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: (refund: string) => answer(api.POST('/api/v1/studios/{studio}/refunds/{refund}/return', { params: { path: { studio: slug.value, refund } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
}
