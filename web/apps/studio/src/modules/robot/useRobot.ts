import { answer, versioned, type Schemas, type Versioned } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Robot = Schemas['connector.web.AccountDoor.AccountBody']
export type Notices = Schemas['engagement.web.NoticesController.NoticesBody']
export const ROBOTS = ['wecom', 'dingtalk', 'feishu'] as const
export const KINDS = ['ORDER', 'MONEY', 'REQUEST', 'MESSAGE', 'CASE', 'REVIEW', 'RISK', 'SUPPLY'] as const
export const WHENS = ['AT_ONCE', 'IN_HOURS', 'NEVER'] as const
export type Kind = (typeof KINDS)[number]
export type When = (typeof WHENS)[number]

/** Which robot the studio has, if any. */
export function useRobots() {
  const { slug } = useStudio()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'robots')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/robots', { params: { path: { studio: slug.value } } })) })
}

/** One chat program's robot. Its address is a key: it goes in and never comes back. */
export function useRobot(robot: () => string) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, robot: robot() } } })
  const key = computed(() => keys.studio(slug.value, 'robot', robot()))
  const settle = async (read: Versioned<Robot>) => {
    queryClient.setQueryData(key.value, read)
    await Promise.all(['robots', 'notices'].map((each) => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value, each) })))
  }
  const query = useQuery({ queryKey: key, queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/robots/{robot}', at())) })
  const save = useMutation({
    mutationFn: ({ version, ...entry }: { fields: Record<string, string>; secrets: Record<string, string>; version: string }) =>
      versioned(api.PUT('/api/v1/studios/{studio}/robots/{robot}', { ...at(), headers: { 'If-Match': version }, body: entry as never })),
    onSuccess: settle,
  })
  const remove = useMutation({ mutationFn: (version: string) => versioned(api.DELETE('/api/v1/studios/{studio}/robots/{robot}', { ...at(), headers: { 'If-Match': version } })), onSuccess: settle })
  return { query, save, remove }
}

/** What the group is told, and how the line to it is. */
export function useNotices() {
  const { slug } = useStudio()
  const path = () => ({ studio: slug.value })
  const key = computed(() => keys.studio(slug.value, 'notices'))
  const put = (read: Notices) => queryClient.setQueryData(key.value, read)
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/studios/{studio}/notices', { params: { path: path() } })) })
  const set = useMutation({
    mutationFn: ({ kind, when }: { kind: Kind; when: When }) => answer(api.PUT('/api/v1/studios/{studio}/notices/{kind}', { params: { path: { ...path(), kind } }, body: { when } as never })),
    onSuccess: put,
  })
  const trial = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/notices/trial', { params: { path: path() } })), onSuccess: put, onError: () => queryClient.invalidateQueries({ queryKey: key.value }) })
  return { query, set, trial }
}
