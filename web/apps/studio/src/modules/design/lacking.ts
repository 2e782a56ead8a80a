import type { Schemas } from '@dingzuo/api/maker'
import { inWords } from '../../shared/studioWords.ts'
import type { Language } from '@dingzuo/format'
import type { Blueprint, Finding } from './blueprint.ts'
import { groupOf, ruleSentence, spoken } from './sentences.ts'

type Fault = Schemas['foundation.problem.FieldFault']
type Say = (key: string, named: Record<string, unknown>) => string

/** What is mended where people and their hours are kept, not on the design. */
export const OF_PEOPLE = 'people'
const ABOUT_PEOPLE = ['nobody-alone', 'no-making-hours']

/** Where a fault of the draft is mended: the sheet, and what in it; or the page of the people. */
export function placeOf(fault: Fault, draft: Blueprint): { name: string; key: string } {
  const [root = '', key = ''] = fault.field.split('.')
  if (ABOUT_PEOPLE.includes(fault.code)) return { name: OF_PEOPLE, key: '' }
  switch (root) {
    case 'optionGroups':
      return key ? { name: 'group', key } : { name: 'groups', key: '' }
    case 'routing':
      return key ? { name: 'step', key } : { name: 'steps', key: '' }
    case 'bill': {
      const line = draft.bill.findIndex(({ item }) => item === key)
      const grown = draft.growths?.find(({ of }) => of === key)
      return line < 0 && grown ? { name: 'group', key: grown.scale.group } : { name: 'bill', key: String(line) }
    }
    case 'rules':
      return { name: 'rule', key: '0' }
    default:
      return { name: 'basics', key: '' }
  }
}

/** What is lacking, in the maker's words; the server's own where we have none. */
export function lackingWords(fault: Fault, draft: Blueprint, say: Say, has: (key: string) => boolean): string {
  const [root = '', key = '', choice = ''] = fault.field.split('.')
  const words = `design.lack.${root}.${fault.code}`
  if (!has(words)) return fault.why
  return say(words, { name: nameOf(draft, root, key), choice: inWords(draft.optionGroups.find((group) => group.key === key)?.choices.find((each) => each.key === choice)?.name) })
}

/** What the rules do that was hardly meant, with the rules that bring it about, and where to look. */
export function findingWords({ kind, group, choice, rules }: Finding, draft: Blueprint, language: Language, say: Say): { text: string; place: { name: string; key: string } } {
  const about = groupOf(draft, group ?? undefined)
  const said = rules.flatMap((at) => (draft.rules[at] ? [say('design.finding.quoted', { rule: ruleSentence(draft, draft.rules[at], language, say) })] : [])).join(' ')
  const named = { group: spoken(about?.name, language), choice: spoken(about?.choices.find(({ key }) => key === choice)?.name, language), rules: said }
  const text = say(`design.finding.${kind}${kind === 'DEAD' && !choice ? '_GROUP' : ''}`, named)
  return { text, place: rules.length ? { name: 'rule', key: String(rules[0]) } : { name: 'group', key: group ?? '' } }
}

function nameOf(draft: Blueprint, root: string, key: string): string {
  const all = root === 'routing' ? draft.routing : draft.optionGroups
  return inWords(all.find((each) => each.key === key)?.name) || key
}
