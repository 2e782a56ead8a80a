import { answer } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

/** The link under which one person's work stands in their phone's calendar. */
export function useCalendarLink(person: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, person: person() } } })
  const key = computed(() => keys.studio(slug.value, 'calendar', person()))
  const put = (link: { url?: string | null }) => queryClient.setQueryData(key.value, link)
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/studios/{studio}/people/{person}/calendar', at())) })
  const renew = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/people/{person}/calendar', at())), onSuccess: put })
  const end = useMutation({ mutationFn: () => answer(api.DELETE('/api/v1/studios/{studio}/people/{person}/calendar', at())), onSuccess: put })
  return { query, renew, end }
}
