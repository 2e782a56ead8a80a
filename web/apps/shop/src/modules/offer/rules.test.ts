import type { OptionGroup, RuleSaid } from '@dingzuo/api'
import { expect, it } from 'vitest'
import { fewest, offered } from './rules.ts'

const choice = (key: string) => ({ key, name: key, swatch: null, priceDelta: 0, available: true, because: null })
const group = { required: false, limits: null, example: null, choices: [] }
const GROUPS: OptionGroup[] = [
  { ...group, key: 'leather', name: '皮料', kind: 'CHOICE', choices: [choice('goat'), choice('cow')] },
  { ...group, key: 'thread', name: '线', kind: 'CHOICE', choices: [choice('cream'), choice('indigo'), choice('rust')] },
  { ...group, key: 'letters', name: '字', kind: 'TEXT', limits: { maxLength: 8 } },
]
const said = { text: '', says: '' }
const RULES: RuleSaid[] = [
  { ...said, rule: 'only', when: [{ group: 'leather', choices: ['goat'] }], then: [{ group: 'thread', choices: ['cream', 'rust'] }] },
  { ...said, rule: 'within', when: [{ group: 'thread', choices: ['rust'] }], then: [{ group: 'letters', upTo: 3 }] },
  { ...said, rule: 'pieces', when: [{ group: 'letters', from: 4 }], then: [], from: 10 },
]
const threads = (configuration: Record<string, string>) => offered(GROUPS, RULES, configuration)[1]?.choices.map(({ key }) => key)

it('shortens a list that depends on another choice', () => {
  expect(threads({ leather: 'cow' })).toEqual(['cream', 'indigo', 'rust'])
  expect(threads({ leather: 'goat' })).toEqual(['cream', 'rust'])
})
it('keeps what is chosen in sight, for its buyer to change', () => {
  expect(threads({ leather: 'goat', thread: 'indigo' })).toEqual(['cream', 'indigo', 'rust'])
})
it('tightens a size, never loosens it', () => {
  expect(offered(GROUPS, RULES, { thread: 'rust' })[2]?.limits?.maxLength).toBe(3)
  expect(offered(GROUPS, [{ ...RULES[1]!, then: [{ group: 'letters', upTo: 30 }] }], { thread: 'rust' })[2]?.limits?.maxLength).toBe(8)
})
it('knows how many must be taken', () => {
  expect(fewest(GROUPS, RULES, { letters: 'ABC' })).toBe(1)
  expect(fewest(GROUPS, RULES, { letters: 'ABCD' })).toBe(10)
})
