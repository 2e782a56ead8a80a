import { describe, expect, it } from 'vitest'
import { newChoice, newGroup, type Blueprint, type Step } from './blueprint.ts'
import { laidOver } from './merging.ts'
import { weightOf, withoutChoice, withoutGroup, withoutStep } from './references.ts'
import { fromModule, handMinutes, newStep, withMovedStep } from './routing.ts'
import { plainReason, ruleSentence, whenSentence } from './sentences.ts'
import { isWhole, ruleOf } from './terms.ts'

const empty: Blueprint = { name: {}, story: {}, basePrice: 0, optionGroups: [], rules: [], routing: [], bill: [], pictures: [], customSpec: false, questions: [], repair: false }
const say = (key: string, named: Record<string, unknown>) => `${key} ${Object.values(named).join('/')}`
const add = (draft: Blueprint, kind: Step['kind']): Blueprint => ({ ...draft, routing: [...draft.routing, newStep(draft, kind)] })

/** Leather in two colours, fittings in two metals; brown needs brass; brown is waxed, and takes thread. */
function wallet(): Blueprint {
  const choice = (key: string, zh: string) => ({ key, name: { 'zh-CN': zh }, swatch: null, priceDelta: 0, available: true, because: null })
  const leather = { ...newGroup(empty, 'CHOICE'), key: 'leather', name: { 'zh-CN': '皮料' }, choices: [choice('brown', '深棕'), choice('black', '黑色')] }
  const metal = { ...newGroup(empty, 'CHOICE'), key: 'metal', name: { 'zh-CN': '五金' }, choices: [choice('brass', '黄铜'), choice('steel', '钢')] }
  const three = add(add(add(empty, 'ATTENDED'), 'UNATTENDED'), 'ATTENDED')
  const [cut, wax, sew] = three.routing as [Step, Step, Step]
  return {
    ...three,
    optionGroups: [leather, metal],
    rules: [{ rule: 'needs', when: [{ group: 'leather', choices: ['brown'] }], then: { group: 'metal', choices: ['brass'] }, because: {} }],
    routing: [{ ...cut, extraMinutes: { 'leather=brown': 5 } }, { ...wax, when: { group: 'leather', choices: ['brown'] } }, sew],
    bill: [{ item: 'thread', quantity: 1, when: { group: 'leather', choices: ['brown', 'black'] } }],
  }
}

describe('a draft', () => {
  it('gives everything new a key of its own', () => {
    const group = newGroup({ ...empty, optionGroups: [newGroup(empty, 'TEXT')] }, 'CHOICES')
    expect(group.key).toBe('option-2')
    expect(newChoice({ ...group, choices: [{ ...newChoice(group), key: 'choice-2' }] }).key).toBe('choice-3')
  })

  it('lets a new step follow the last, and closes the gap when one goes', () => {
    const draft = add(add(add(empty, 'ATTENDED'), 'UNATTENDED'), 'ATTENDED')
    expect(draft.routing.map(({ after }) => after)).toEqual([[], ['step-1'], ['step-2']])
    expect(withoutStep(draft, 'step-2').routing.map(({ after }) => after)).toEqual([[], ['step-1']])
  })

  it('keeps a chain of steps a chain when one is moved', () => {
    const draft = withMovedStep(add(add(add(empty, 'ATTENDED'), 'UNATTENDED'), 'ATTENDED'), 'step-3', -1)
    expect(draft.routing.map(({ key, after }) => [key, ...after])).toEqual([['step-1'], ['step-3', 'step-1'], ['step-2', 'step-3']])
    expect(withMovedStep(draft, 'step-1', -1)).toBe(draft)
  })

  it('takes a module as a copy that remembers where it came from', () => {
    const module = { key: 'firing', name: { 'zh-CN': '烧成' }, kind: 'BATCH' as const, minutes: 600, skill: null, machineKind: 'kiln', sop: {}, setup: null, tending: { skill: null, loading: 30, unloading: 20, perPiece: false }, version: 3 }
    expect(fromModule(empty, module)).toMatchObject({ key: 'firing', module: 'firing', kind: 'BATCH', minutes: 600, machineKind: 'kiln', after: [], tending: { loading: 30 } })
    const once = { ...empty, routing: [fromModule(empty, module)] }
    expect(fromModule(once, module)).toMatchObject({ key: 'firing-2', module: 'firing', after: ['firing'] })
  })

  it('counts only the hands of the simplest piece', () => {
    expect(handMinutes(wallet().routing)).toBe(60)
  })
})

describe('what is taken away', () => {
  it('leaves nothing that speaks of a choice that is gone', () => {
    const draft = withoutChoice(wallet(), 'leather', 'brown')
    expect(draft.rules).toEqual([])
    expect(draft.routing.map(({ key, after, extraMinutes }) => [key, after, extraMinutes])).toEqual([['step-1', [], {}], ['step-3', ['step-1'], {}]])
    expect(draft.bill[0]?.when?.choices).toEqual(['black'])
  })

  it('takes a group’s own steps, rules and materials with it, and says so before', () => {
    expect(weightOf(wallet(), 'leather')).toEqual({ rules: 1, steps: 1, bill: 1 })
    const draft = withoutGroup(wallet(), 'leather')
    expect([draft.optionGroups.length, draft.rules.length, draft.routing.length, draft.bill.length]).toEqual([1, 0, 2, 0])
  })
})

describe('rules in words', () => {
  it('name the choices, not the keys', () => {
    const draft = wallet()
    const rule = draft.rules[0]!
    expect(ruleSentence(draft, rule, 'zh-CN', say)).toBe('design.rule.whole design.term.is.choices 皮料/深棕/design.term.needs.choices 五金/黄铜')
    expect(Object.keys(plainReason(draft, rule, () => say))).toEqual(['zh-CN'])
    expect(whenSentence(draft, draft.bill[0]?.when, 'zh-CN', say)).toBe('design.when.said design.term.is.choices 皮料/深棕或黑色')
  })
})

describe('a rule that turns into another', () => {
  it('keeps its conditions, and always says something whole', () => {
    const draft = { ...wallet(), optionGroups: [...wallet().optionGroups, { ...newGroup(empty, 'TEXT'), key: 'letters', name: { 'zh-CN': '字' } }] }
    const { when, because } = draft.rules[0]!
    for (const kind of ['needs', 'excludes', 'only', 'within', 'one-of', 'pieces'] as const) {
      const turned = ruleOf(kind, draft, when, because)
      expect([turned.rule, turned.when, isWhole(turned)]).toEqual([kind, when, true])
    }
    expect(ruleSentence(draft, ruleOf('within', draft, [], {}), 'zh-CN', say)).toBe('design.term.needs.sized 字/design.sized.most /8/design.sizeUnit.TEXT ')
  })
})

describe('two who edit at once', () => {
  it('keep what the other did, and what I did over it', () => {
    const base = wallet()
    const mine = { ...base, basePrice: 100, optionGroups: base.optionGroups.map((group) => (group.key === 'metal' ? { ...group, required: false } : group)) }
    const latest = { ...withoutGroup(base, 'leather'), story: { 'zh-CN': '新故事' } }
    const both = laidOver(base, mine, latest)
    expect(both.basePrice).toBe(100)
    expect(both.story).toEqual({ 'zh-CN': '新故事' })
    expect(both.optionGroups.map(({ key, required }) => [key, required])).toEqual([['metal', false]])
  })
})
