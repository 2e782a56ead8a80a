import { useWords } from '../../shared/i18n.ts'
import { useShelf } from '../material/useShelf.ts'

/** Hands-on time is told in hours of work, never in days. */
export function useHours() {
  const { t } = useWords()
  return (minutes: number) => t('cycle.hours', { n: Math.round(minutes / 6) / 10 })
}

/** What a line-up is limited by, in the maker's own words. */
export function useResourceWords() {
  const { t, te } = useWords()
  const hours = useHours()
  const shelf = useShelf()
  function parts(resource: string): [kind: string, key: string] {
    const cut = resource.indexOf(':')
    return cut < 0 ? [resource, ''] : [resource.slice(0, cut), resource.slice(cut + 1)]
  }
  function named(resource: string): string {
    const [kind, key] = parts(resource)
    if (kind === 'material') return shelf.named(key)
    if (kind === 'machine') return te(`machine.${key}`) ? t(`machine.${key}`) : key
    return t('cycle.hands')
  }
  function amount(resource: string, many: number): string {
    const [kind, key] = parts(resource)
    return kind === 'material' ? `${many} ${shelf.unitOf(key)}` : hours(many)
  }
  return { named, amount }
}
