import { problemFrom, type Problem } from '@dingzuo/api/maker'
import { useWords } from './i18n.ts'

/** The last part of a problem's type: `/problems/login-taken` → `login-taken`. */
export function codeOf(problem: Problem): string {
  return problem.type.split('/').pop() || 'other'
}

/** What happened, in the maker's language; the server's own words where we have none. */
export function useProblemWords() {
  const { t, te } = useWords()
  function words(caught: unknown): { title: string; text: string | null } {
    const problem = problemFrom(caught)
    const code = codeOf(problem)
    if (code !== 'other' && te(`problem.${code}.title`)) return { title: t(`problem.${code}.title`), text: t(`problem.${code}.text`) }
    if (problem.status >= 500) return { title: t('problem.broken.title'), text: t('problem.broken.text') }
    return { title: problem.detail ?? problem.title ?? t('problem.other.title'), text: null }
  }
  /** The fault of one field of a form; codes repeat over forms, so their words are shared. */
  function fault(caught: unknown, field: string): string | null {
    if (!caught) return null
    const found = problemFrom(caught).fields?.find((each) => each.field === field)
    if (!found) return null
    return te(`fault.${found.code}`) ? t(`fault.${found.code}`) : found.why
  }
  return { words, fault }
}
