import { answer } from '@dingzuo/api/maker'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { api } from '../../../../shared/api.ts'
import { keys } from '../../../../shared/query.ts'
import { useStudio } from '../../../../shared/useStudio.ts'
import type { Blueprint } from '../../blueprint.ts'
import { useDesk } from '../../useDesk.ts'

/** The simplest piece: the first choice that is offered, or the example, of everything that must be chosen. */
function simplest(draft: Blueprint): Record<string, unknown> {
  const wish: Record<string, unknown> = {}
  for (const { key, kind, required, choices, example } of draft.optionGroups) {
    if (!required) continue
    wish[key] = kind === 'CHOICE' ? choices.find(({ available }) => available)?.key : example
  }
  return wish
}

/** What the draft would cost and when it could leave, with what is chosen now; asked anew at each tap. */
export function useTrial() {
  const desk = useDesk()
  const { slug } = useStudio()
  const wish = ref(simplest(desk.draft.value as Blueprint))
  const given = computed(() => Object.fromEntries(Object.entries(wish.value).filter(([, value]) => value !== '' && value != null && !(Array.isArray(value) && value.length === 0))))
  const query = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'trial', desk.id, desk.version.value, given.value)),
    queryFn: () => answer(api.POST('/api/v1/studios/{studio}/designs/{id}/offer', { params: { path: { studio: slug.value, id: desk.id } }, body: { configuration: given.value } as never })),
    placeholderData: keepPreviousData,
  })
  return { wish, query }
}
