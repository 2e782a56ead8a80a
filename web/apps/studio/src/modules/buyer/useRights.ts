import { answer } from '@dingzuo/api/maker'
import { useMutation } from '@tanstack/vue-query'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

/** What is kept about one buyer over all their orders. */
export function useRights(buyer: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, buyer: buyer() } } })
  const handOut = useMutation({ mutationFn: async () => save(JSON.stringify(await answer(api.GET('/api/v1/studios/{studio}/buyers/{buyer}', at())), null, 2)) })
  const erase = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/studios/{studio}/buyers/{buyer}', at())),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { handOut, erase }
}

/** As a file of this device. */
function save(text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'buyer.json'
  link.click()
  URL.revokeObjectURL(address)
}
