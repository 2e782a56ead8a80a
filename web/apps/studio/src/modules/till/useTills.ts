import { answer, versioned, type Schemas, type Versioned } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Account = Schemas['connector.web.MerchantController.AccountBody']
export type Entry = Schemas['connector.web.MerchantController.EntryBody']
export type Trial = Schemas['connector.web.MerchantController.TrialBody']
export type Provider = 'wechatpay' | 'alipay'

/** The studio's own account at one provider. Keys go in and never come back. */
export function useAccount(provider: Provider) {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value, provider })
  const key = computed(() => keys.studio(slug.value, 'merchant', provider))
  const put = (read: Versioned<Account>) => {
    queryClient.setQueryData(key.value, read)
    void queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, 'merchants') })
  }
  const query = useQuery({
    queryKey: key,
    queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/merchants/{provider}', { params: { path: path() } })),
  })
  const tag = (version: string) => ({ 'If-Match': version })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Entry; version: string }) =>
      versioned(api.PUT('/api/v1/studios/{studio}/merchants/{provider}', { params: { path: path() }, headers: tag(version), body })),
    onSuccess: put,
  })
  const remove = useMutation({
    mutationFn: (version: string) => versioned(api.DELETE('/api/v1/studios/{studio}/merchants/{provider}', { params: { path: path() }, headers: tag(version) })),
    onSuccess: put,
  })
  const trial = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/merchants/{provider}/trial', { params: { path: path() } })),
  })
  return { query, save, remove, trial }
}

export function useAccounts() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'merchants')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/merchants', { params: { path: { studio: slug.value } } })),
  })
}
