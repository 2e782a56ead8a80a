import type { Schemas } from '@dingzuo/api/maker'
import { inWords } from '../../shared/studioWords.ts'
import type { Blueprint } from './blueprint.ts'

type Fault = Schemas['foundation.problem.FieldFault']
type Say = (key: string, named: Record<string, unknown>) => string

/** Where a fault of the draft is mended: the sheet, and what in it. */
export function placeOf(fault: Fault, draft: Blueprint): { name: string; key: string } {
  const [root = '', key = ''] = fault.field.split('.')
  switch (root) {
    case 'optionGroups':
      return key ? { name: 'group', key } : { name: 'groups', key: '' }
    case 'routing':
      return key ? { name: 'step', key } : { name: 'steps', key: '' }
    case 'bill':
      return { name: 'bill', key: String(draft.bill.findIndex(({ item }) => item === key)) }
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

function nameOf(draft: Blueprint, root: string, key: string): string {
  const all = root === 'routing' ? draft.routing : draft.optionGroups
  return inWords(all.find((each) => each.key === key)?.name) || key
}
