import { versioned } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

/** After how many months without anything new buyers are forgotten; 0: never by itself. */
export function useForgetting() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const key = () => keys.studio(slug.value, 'forgetting-rule')
  const query = useQuery({ queryKey: computed(key), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/forgetting-rule', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ months, version }: { months: number; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/forgetting-rule', { params: { path: path() }, headers: { 'If-Match': version }, body: { months } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key() }),
  })
  return { query, save }
}
