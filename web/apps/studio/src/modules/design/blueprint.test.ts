import { expect, it } from 'vitest'
import { withChoice, withGroup, withoutStep, withStep, type Blueprint } from './blueprint.ts'

const empty: Blueprint = { name: {}, story: {}, basePrice: 0, optionGroups: [], routing: [], pictures: [], customSpec: false }

it('gives everything new a key of its own', () => {
  const draft = withGroup(withGroup(empty, 'CHOICE'), 'TEXT')
  expect(draft.optionGroups.map(({ key }) => key)).toEqual(['option-1', 'option-2'])
  expect(draft.optionGroups.map(({ required }) => required)).toEqual([true, false])
  const group = withChoice(withChoice(draft.optionGroups[0]!))
  expect(withChoice({ ...group, choices: group.choices.slice(1) }).choices.map(({ key }) => key)).toEqual(['choice-2', 'choice-3'])
})

it('lets a new step follow the last, and closes the gap when one goes', () => {
  const draft = withStep(withStep(withStep(empty, 'ATTENDED'), 'UNATTENDED'), 'ATTENDED')
  expect(draft.routing.map(({ after }) => after)).toEqual([[], ['step-1'], ['step-2']])
  expect(withoutStep(draft, 'step-2').routing.map(({ after }) => after)).toEqual([[], ['step-1']])
})
