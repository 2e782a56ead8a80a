import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type Segment = Schemas['ordering.web.SegmentsController.SegmentBody']
/** What of the people a segment is about. */
export interface Wanted {
  design: string
  paid: number
  quiet: number
}

/** Whom the maker looks for again and again. Each act answers all of them. */
export function useSegments() {
  const { slug } = useStudio()
  const key = () => keys.studio(slug.value, 'segments')
  const path = () => ({ studio: slug.value })
  const settle = (all: Segment[]) => queryClient.setQueryData(key(), all)
  const query = useQuery({ queryKey: computed(key), queryFn: () => answer(api.GET('/api/v1/studios/{studio}/segments', { params: { path: path() } })) })
  const keep = useMutation({ mutationFn: (body: Wanted & { name: string }) => answer(api.POST('/api/v1/studios/{studio}/segments', { params: { path: path() }, body })), onSuccess: settle })
  const change = useMutation({
    mutationFn: ({ segment, ...body }: Wanted & { name: string; segment: Segment }) => answer(api.PUT('/api/v1/studios/{studio}/segments/{segment}', { params: { path: { ...path(), segment: segment.id } }, headers: { 'If-Match': `"${segment.version}"` }, body })),
    onSuccess: settle,
  })
  const drop = useMutation({ mutationFn: (segment: Segment) => answer(api.DELETE('/api/v1/studios/{studio}/segments/{segment}', { params: { path: { ...path(), segment: segment.id } } })), onSuccess: settle })
  const problem = computed(() => keep.error.value ?? change.error.value ?? drop.error.value)
  return { query, keep, change, drop, problem }
}
