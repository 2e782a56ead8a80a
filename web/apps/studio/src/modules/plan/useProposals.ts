import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Proposal = Schemas['production.web.ProposalBody']
export type Question = Schemas['production.web.WhatIf.Question']

/** Better plans that wait for the maker, and the answers to "what if". */
export function useProposals() {
  const { slug } = useStudio()
  return useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'proposals')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/plan/proposals', { params: { path: { studio: slug.value } } })),
    refetchInterval: 20_000,
  })
}

/** Everything on screen may move with the plan; what was refused was overtaken, so it is looked at anew too. */
const settle = (slug: string) => () => queryClient.invalidateQueries({ queryKey: keys.studio(slug) })

export function useProposalActs(proposal: () => Proposal) {
  const { slug } = useStudio()
  const at = () => ({ params: { path: { studio: slug.value, proposal: proposal().id } } })
  const onSettled = () => settle(slug.value)()
  const apply = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/plan/proposals/{proposal}/application', at())), onSettled })
  const drop = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/plan/proposals/{proposal}/drop', at())), onSettled })
  const undo = useMutation({ mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/plan/proposals/{proposal}/undoing', at())), onSettled })
  const problem = computed(() => apply.error.value ?? drop.error.value ?? undo.error.value)
  return { apply, drop, undo, problem }
}

export function useWhatIf() {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: (question: Question) => answer(api.POST('/api/v1/studios/{studio}/plan/what-if', { params: { path: { studio: slug.value } }, body: question })),
    onSuccess: () => settle(slug.value)(),
  })
}

/** What people could do about promises in danger; each that helps comes as a proposal. */
export function useWaysOut() {
  const { slug } = useStudio()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/studios/{studio}/plan/ways-out', { params: { path: { studio: slug.value } } })),
    onSuccess: () => settle(slug.value)(),
  })
}
