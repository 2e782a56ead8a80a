import { answer, type Schemas } from '@dingzuo/api/maker'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Member = Schemas['identity.web.MemberController.MemberBody']
export type Role = Member['role']

/** Who may come in, and the links that let somebody in. */
export function useMembers() {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value } } })
  const key = (part: string) => computed(() => keys.studio(slug.value, part))
  const settle = () => Promise.all(['members', 'invitations'].map((part) => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, part) })))
  const members = useQuery({ queryKey: key('members'), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/members', at())) })
  const invitations = useQuery({ queryKey: key('invitations'), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/invitations', at())) })
  const invite = useMutation({ mutationFn: (role: Role) => answer(api.POST('/api/v1/studios/{studio}/invitations', { ...at(), body: { role } })), onSuccess: settle })
  const withdraw = useMutation({
    mutationFn: (invitation: string) => answer(api.DELETE('/api/v1/studios/{studio}/invitations/{invitation}', { params: { path: { studio: slug.value, invitation } } })),
    onSuccess: settle,
  })
  const memberAt = (account: string) => ({ params: { path: { studio: slug.value, account } } })
  const remove = useMutation({ mutationFn: (account: string) => answer(api.DELETE('/api/v1/studios/{studio}/members/{account}', memberAt(account))), onSuccess: settle })
  const passwordLink = useMutation({ mutationFn: (account: string) => answer(api.POST('/api/v1/studios/{studio}/members/{account}/password-link', memberAt(account))) })
  return { members, invitations, invite, withdraw, remove, passwordLink }
}

/** Who changed what, fifty at a time. */
export function useAudit() {
  const { slug } = useStudio()
  return useInfiniteQuery({
    queryKey: computed(() => keys.studio(slug.value, 'audit')),
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/studios/{studio}/audit', { params: { path: { studio: slug.value }, query: pageParam ? { before: pageParam } : {} } })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  })
}
