import { problemFrom, type Problem } from '@dingzuo/api/maker'
import { reactive } from 'vue'
import { useWords } from './i18n.ts'

type Fault = NonNullable<Problem['fields']>[number]

/** The last part of a problem's type: `/problems/login-taken` → `login-taken`. */
export function codeOf(problem: Problem): string {
  return problem.type.split('/').pop() || 'other'
}

/** The fields that a form marks itself; what no form marks is told beside the refusal. */
const marked = new WeakMap<Problem, Set<string>>()
function marksOf(problem: Problem): Set<string> {
  const marks = marked.get(problem) ?? reactive(new Set<string>())
  marked.set(problem, marks)
  return marks
}

/** What happened, in the maker's language; the server's own words where we have none. */
export function useProblemWords() {
  const { t, te } = useWords()
  function why({ code, least, most, why: said }: Fault): string {
    if (code === 'out-of-range' && least !== undefined) return t('fault.bounds', { least, most })
    if (code === 'too-long' && most !== undefined) return t('fault.atMost', { most })
    return te(`fault.${code}`) ? t(`fault.${code}`) : said
  }
  function unmarked(problem: Problem): string | null {
    const faults = problem.fields ?? []
    const left = faults.filter(({ field }) => !marksOf(problem).has(field))
    const reasons = [...new Set(left.map(why))]
    return [...(left.length < faults.length ? [t('problem.invalid-request.text')] : []), ...reasons].join(' ') || null
  }
  function words(caught: unknown): { title: string; text: string | null } {
    const problem = problemFrom(caught)
    const code = codeOf(problem)
    if (code === 'invalid-request' && problem.fields) return { title: t('problem.invalid-request.title'), text: unmarked(problem) }
    if (code !== 'other' && te(`problem.${code}.title`)) return { title: t(`problem.${code}.title`), text: t(`problem.${code}.text`) }
    if (problem.status >= 500) return { title: t('problem.broken.title'), text: t('problem.broken.text') }
    return { title: problem.detail ?? problem.title ?? t('problem.other.title'), text: null }
  }
  /** The same as one sentence or two, for where there is little room. */
  function inOne(caught: unknown): string {
    const { title, text } = words(caught)
    return text ? t('problem.inOne', { title, text }) : title
  }
  /** The fault of one field of a form; codes repeat over forms, so their words are shared. */
  function fault(caught: unknown, field: string): string | null {
    if (!caught) return null
    const problem = problemFrom(caught)
    const found = problem.fields?.find((each) => each.field === field)
    if (!found) return null
    marksOf(problem).add(field)
    return why(found)
  }
  return { words, inOne, fault }
}
