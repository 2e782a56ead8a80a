import { answer, type Schemas } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { language } from '../../shared/language.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { inWords } from '../../shared/studioWords.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { freeKey } from '../design/blueprint.ts'
import { slugFrom } from '../session/slug.ts'

/** One of hundreds, as the list tells it. */
export type ShelfItem = Schemas['materials.web.ShelfBody']

/** The store-room: what lies there of each item, and what it is called. A design may need one that nobody has put there yet. */
export function useShelf() {
  const { slug } = useStudio()
  const key = computed(() => keys.studio(slug.value, 'materials'))
  const at = () => ({ params: { path: { studio: slug.value } } })
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials', at())) })
  const all = computed(() => query.data.value ?? [])
  const find = (item: string) => all.value.find((each) => each.key === item)
  const named = (item: string) => inWords(find(item)?.name as Record<string, string> | undefined) || item
  const unitOf = (item: string) => inWords(find(item)?.unit as Record<string, string> | undefined)
  const define = useMutation({
    mutationFn: ({ name, unit, leadDays }: { name: string; unit: string; leadDays: number }) => {
      const wish = slugFrom(name)
      const item = wish && !find(wish) ? wish : freeKey('material', all.value)
      const body = { key: item, name: { [language.value]: name }, unit: { [language.value]: unit }, leadDays }
      return answer(api.POST('/api/v1/studios/{studio}/materials', { ...at(), body: body as never }))
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: key.value }),
  })
  return { query, all, find, named, unitOf, define }
}
