import { answer } from '@dingzuo/api/maker'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { useWords } from '../../shared/i18n.ts'
import { keys } from '../../shared/query.ts'
import { inWords } from '../../shared/studioWords.ts'
import { useStudio } from '../../shared/useStudio.ts'

type Named = { key: string; name: Record<string, string>; unit: Record<string, string> }

/** Hands-on time is told in hours of work, never in days. */
export function useHours() {
  const { t } = useWords()
  return (minutes: number) => t('cycle.hours', { n: Math.round(minutes / 6) / 10 })
}

/** What a line-up is limited by, in the maker's own words. */
export function useResourceWords() {
  const { t, te } = useWords()
  const { slug } = useStudio()
  const hours = useHours()
  const materials = useQuery({
    queryKey: computed(() => keys.studio(slug.value, 'materials')),
    queryFn: () => answer(api.GET('/api/v1/studios/{studio}/materials', { params: { path: { studio: slug.value } } })),
  })
  const item = (key: string) => (materials.data.value as unknown as Named[] | undefined)?.find((each) => each.key === key)
  function parts(resource: string): [kind: string, key: string] {
    const cut = resource.indexOf(':')
    return cut < 0 ? [resource, ''] : [resource.slice(0, cut), resource.slice(cut + 1)]
  }
  function named(resource: string): string {
    const [kind, key] = parts(resource)
    if (kind === 'material') return inWords(item(key)?.name) || key
    if (kind === 'machine') return te(`machine.${key}`) ? t(`machine.${key}`) : key
    return t('cycle.hands')
  }
  function amount(resource: string, many: number): string {
    const [kind, key] = parts(resource)
    return kind === 'material' ? `${many} ${inWords(item(key)?.unit)}` : hours(many)
  }
  return { named, amount }
}
