import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Difference = Schemas['connector.web.DifferencesController.DifferenceBody']
export type BookDifference = Schemas['ordering.web.BooksController.BookDifferenceBody']
export type MoneyBack = Schemas['connector.web.DifferencesController.MoneyBackBody']

/** Where the providers' bills and our books differ, and what providers are sending back. */
export function useBills() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const differences = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'bill-differences')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/bill-differences', { params: { path: path() } })),
  })
  const books = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'book-differences')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/book-differences', { params: { path: path() } })),
  })
  const underWay = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'money-back')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/money-back', { params: { path: path() } })),
    refetchInterval: 60_000,
  })
  const lookedAt = useMutation({
    mutationFn: ({ difference, note }: { difference: string; note: string }) =>
      answer(api.POST('/api/v1/studios/{studio}/bill-differences/{difference}/looked-at', { params: { path: { ...path(), difference } }, body: { note } })),
    onSuccess: settle,
  })
  const retry = useMutation({
    mutationFn: (refund: string) => answer(api.POST('/api/v1/studios/{studio}/money-back/{refund}/retry', { params: { path: { ...path(), refund } } })),
    onSuccess: settle,
  })
  return { differences, books, underWay, lookedAt, retry }
}
