import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Base = Schemas['production.web.BaseBody']
export type Piece = Schemas['production.web.BaseBody.Piece']
export type Proposal = Schemas['production.web.BaseBody.Proposal']
export type Run = Schemas['production.web.BaseBody.Run']

/** Pieces that are to lie ready, and the idle time that could make them. */
export function useBase() {
  const { slug } = useStudio()
  const at = () => ({ studio: slug.value })
  const of = (piece: Piece) => ({ params: { path: { ...at(), piece: piece.id } }, headers: { 'If-Match': `"${piece.version}"` } })
  const settle = () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) })
  const query = useQuery({ queryKey: computed(() => keys.studio(slug.value, 'base')), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/base-line', { params: { path: at() } })) })
  const want = useMutation({
    mutationFn: (body: { design: string; choices: Record<string, never> | null; target: number }) => answer(api.POST('/api/v1/studios/{studio}/base-line', { params: { path: at() }, body })),
    onSuccess: settle,
  })
  const aim = useMutation({ mutationFn: ({ piece, target }: { piece: Piece; target: number }) => answer(api.PUT('/api/v1/studios/{studio}/base-line/{piece}', { ...of(piece), body: { target } })), onSuccess: settle })
  const forget = useMutation({ mutationFn: (piece: Piece) => answer(api.DELETE('/api/v1/studios/{studio}/base-line/{piece}', of(piece))), onSuccess: settle })
  const accept = useMutation({
    mutationFn: ({ piece, quantity, until }: Proposal) => answer(api.POST('/api/v1/studios/{studio}/base-line/{piece}/runs', { params: { path: { ...at(), piece } }, body: { quantity, endsBy: until } })),
    onSettled: settle,
  })
  const finish = useMutation({ mutationFn: ({ run, made }: { run: Run; made: number }) => answer(api.POST('/api/v1/studios/{studio}/base-line/runs/{run}/finish', { params: { path: { ...at(), run: run.id } }, body: { made } })), onSuccess: settle })
  const drop = useMutation({ mutationFn: (run: Run) => answer(api.DELETE('/api/v1/studios/{studio}/base-line/runs/{run}', { params: { path: { ...at(), run: run.id } } })), onSuccess: settle })
  const move = useMutation({
    mutationFn: ({ piece, key, ...body }: { piece: string; key: string; sold: number | null; found: number | null; reason: string }) =>
      answer(api.POST('/api/v1/studios/{studio}/base-line/{piece}/moves', { params: { path: { ...at(), piece }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: settle,
  })
  return { query, want, aim, forget, accept, finish, drop, move }
}
