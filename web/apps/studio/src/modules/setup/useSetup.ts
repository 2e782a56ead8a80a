import { answer, versioned, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { lastAnswer } from '../../shared/lastAnswer.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'
import type { DayBlock } from './ownDay.ts'
import type { Terms } from './terms.ts'

export type Profile = Schemas['studio.web.ProfileController.ProfileBody']
export type Policy = Schemas['studio.web.PolicyController.PolicyBody']
export type Receiving = Schemas['payment.web.ReceivingController.ReceivingBody']
export type Person = Schemas['studio.web.PeopleController.PersonBody']
export type PersonEdit = Schemas['studio.web.PeopleController.PersonEdit']
export type Machine = Schemas['studio.web.MachineController.MachineBody']
export type MachineEdit = Schemas['studio.web.MachineController.MachineEdit']

const tag = (version: number | string) => ({ 'If-Match': typeof version === 'number' ? `"${version}"` : version })

function useAt() {
  const { slug } = useStudio()
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  return { slug, path: () => ({ studio: slug.value }), settle }
}

export function useProgress() {
  const { slug, path } = useAt()
  return useQuery({ queryKey: computed(() => keys.studio(slug.value, 'setup')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/setup', { params: { path: path() } })) })
}

export function useProfile() {
  const { slug, path, settle } = useAt()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'profile')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/profile', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Profile; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/profile', { params: { path: path() }, headers: tag(version), body })),
    onSuccess: settle,
  })
  return { query, save }
}

export function usePolicy() {
  const { slug, path, settle } = useAt()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'policy')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/policy', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Policy; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/policy', { params: { path: path() }, headers: tag(version), body })),
    onSuccess: settle,
  })
  return { query, save }
}

export function useReceiving() {
  const { slug, path, settle } = useAt()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'receiving')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/receiving', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Receiving; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/receiving', { params: { path: path() }, headers: tag(version), body: body as never })),
    onSuccess: settle,
  })
  return { query, save }
}

export function useTerms() {
  const { slug, path, settle } = useAt()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'payment-terms')), queryFn: () => versioned(api.GET('/api/v1/studios/{studio}/payment-terms', { params: { path: path() } })) })
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Terms; version: string }) => versioned(api.PUT('/api/v1/studios/{studio}/payment-terms', { params: { path: path() }, headers: tag(version), body })),
    onSuccess: settle,
  })
  return { query, save }
}

export function usePeople() {
  const { slug, path, settle } = useAt()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'people')), queryFn: () => lastAnswer(`people/${slug.value}`, () => answer(api.GET('/api/v1/studios/{studio}/people', { params: { path: path() } }))).then(({ value }) => value) })
  const save = useMutation({
    mutationFn: ({ person, body }: { person: Person | null; body: PersonEdit }) =>
      person
        ? answer(api.PUT('/api/v1/studios/{studio}/people/{person}', { params: { path: { ...path(), person: person.id } }, headers: tag(person.version), body }))
        : answer(api.POST('/api/v1/studios/{studio}/people', { params: { path: path() }, body })),
    onSuccess: settle,
  })
  const dismiss = useMutation({
    mutationFn: (person: Person) => answer(api.DELETE('/api/v1/studios/{studio}/people/{person}', { params: { path: { ...path(), person: person.id } }, headers: tag(person.version) })),
    onSuccess: settle,
  })
  const rest = useMutation({
    mutationFn: ({ person, from, to }: { person: string; from: string; to: string }) =>
      answer(api.POST('/api/v1/studios/{studio}/people/{person}/days-off', { params: { path: { ...path(), person } }, body: { from, to } })),
    onSuccess: settle,
  })
  const workAfterAll = useMutation({
    mutationFn: ({ person, day }: { person: string; day: string }) => answer(api.DELETE('/api/v1/studios/{studio}/people/{person}/days-off/{day}', { params: { path: { ...path(), person, day } } })),
    onSuccess: settle,
  })
  const otherwise = useMutation({
    mutationFn: ({ person, day, blocks }: { person: string; day: string; blocks: DayBlock[] }) =>
      answer(api.PUT('/api/v1/studios/{studio}/people/{person}/own-hours/{day}', { params: { path: { ...path(), person, day } }, body: { blocks } })),
    onSuccess: settle,
  })
  const asUsual = useMutation({
    mutationFn: ({ person, day }: { person: string; day: string }) => answer(api.DELETE('/api/v1/studios/{studio}/people/{person}/own-hours/{day}', { params: { path: { ...path(), person, day } } })),
    onSuccess: settle,
  })
  return { query, save, dismiss, rest, workAfterAll, otherwise, asUsual }
}

export function useMachines() {
  const { slug, path, settle } = useAt()
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'machines')), queryFn: () => lastAnswer(`machines/${slug.value}`, () => answer(api.GET('/api/v1/studios/{studio}/machines', { params: { path: path() } }))).then(({ value }) => value) })
  const save = useMutation({
    mutationFn: ({ machine, body }: { machine: Machine | null; body: MachineEdit }) =>
      machine
        ? answer(api.PUT('/api/v1/studios/{studio}/machines/{machine}', { params: { path: { ...path(), machine: machine.id } }, headers: tag(machine.version), body }))
        : answer(api.POST('/api/v1/studios/{studio}/machines', { params: { path: path() }, body })),
    onSuccess: settle,
  })
  const remove = useMutation({
    mutationFn: (machine: Machine) => answer(api.DELETE('/api/v1/studios/{studio}/machines/{machine}', { params: { path: { ...path(), machine: machine.id } }, headers: tag(machine.version) })),
    onSuccess: settle,
  })
  return { query, save, remove }
}
