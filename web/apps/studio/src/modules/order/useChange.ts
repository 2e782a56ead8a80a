import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Change = Schemas['ordering.web.ChangeBody.Change']
export type Options = Schemas['ordering.web.ChangeBody.Options']
type Asked = Schemas['ordering.web.ChangeBody.Asked']

/** What an order could be otherwise, and the maker's answers to who asks for it. */
export function useChange(order: () => string, isOpen: () => boolean) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, order: order() } } })
  const numbered = (no: number) => ({ params: { path: { studio: slug.value, order: order(), no } } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const options = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'order', order(), 'changes')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/orders/{order}/changes', at())),
    enabled: computed(isOpen),
  })
  const quote = useMutation({ mutationFn: (body: Asked) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/changes/quote', { ...at(), body })) })
  const propose = useMutation({ mutationFn: (body: Asked) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/changes', { ...at(), body })), onSuccess: settle })
  const agree = useMutation({
    mutationFn: ({ no, ...body }: { no: number; extra: number; because: string }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/changes/{no}/agreement', { ...numbered(no), body })),
    onSuccess: settle,
  })
  const decline = useMutation({
    mutationFn: ({ no, ...body }: { no: number; because: string }) => answer(api.POST('/api/v1/studios/{studio}/orders/{order}/changes/{no}/refusal', { ...numbered(no), body })),
    onSuccess: settle,
  })
  return { options, quote, propose, agree, decline }
}
