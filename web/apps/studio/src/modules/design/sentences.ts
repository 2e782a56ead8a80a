import type { Language } from '@dingzuo/format'
import type { Blueprint, OptionGroup, Rule, When, Words } from './blueprint.ts'

type Say = (key: string, named: Record<string, unknown>) => string
const LANGUAGES: Language[] = ['zh-CN', 'en']

export const spoken = (words: Words | null | undefined, language: Language) => words?.[language] || words?.['zh-CN'] || words?.en || ''
export const groupOf = (draft: Blueprint, key: string | undefined) => draft.optionGroups.find((group) => group.key === key)

/** 深棕或黑色 · dark brown or black. */
export function choiceNames(group: OptionGroup | undefined, keys: string[], language: Language, or = '或'): string {
  const names = keys.map((key) => spoken(group?.choices.find((choice) => choice.key === key)?.name, language) || key)
  return language === 'en' ? new Intl.ListFormat('en', { type: 'disjunction' }).format(names) : names.join(or)
}

interface Bounds {
  from?: number | null
  upTo?: number | null
}

/** 最多 6 个字 · at most 6 characters. */
export function sizeWords(group: OptionGroup | undefined, { from, upTo }: Bounds, say: Say): string {
  const range = from == null ? 'most' : upTo == null ? 'least' : from === upTo ? 'just' : 'both'
  return say(`design.sized.${range}`, { from: from ?? '', upTo: upTo ?? '', unit: say(`design.sizeUnit.${group?.kind ?? 'NUMBER'}`, {}) })
}

type Way = 'is' | 'needs' | 'excludes'

/** 五金是黄铜 · 五金要选黄铜 · 五金不能选黄铜. */
export function termSentence(draft: Blueprint, when: When, language: Language, say: Say, way: Way = 'is'): string {
  const group = groupOf(draft, when.group)
  const name = spoken(group?.name, language)
  if (when.choices) return say(`design.term.${way}.choices`, { group: name, choices: choiceNames(group, when.choices, language) })
  const kind = when.from == null && when.upTo == null ? 'filled' : 'sized'
  return say(`design.term.${way}.${kind}`, { group: name, size: sizeWords(group, when, say) })
}

function thenSentence(draft: Blueprint, rule: Rule, language: Language, say: Say): string {
  switch (rule.rule) {
    case 'needs':
    case 'excludes':
      return termSentence(draft, rule.then, language, say, rule.rule)
    case 'within':
      return termSentence(draft, { group: rule.group, from: rule.from, upTo: rule.upTo }, language, say, 'needs')
    case 'only': {
      const group = groupOf(draft, rule.group)
      return say('design.rule.only', { group: spoken(group?.name, language), choices: choiceNames(group, rule.choices, language, '、') })
    }
    case 'one-of':
      return say(`design.rule.${rule.many}`, { all: rule.of.map((each) => termSentence(draft, each, language, say)).join(say('design.rule.or', {})) })
    case 'pieces':
      return say('design.rule.pieces', { size: sizeWords(undefined, rule, say) })
  }
}

/** A rule as people say it: 如果皮料是深棕，那么五金要选黄铜。 */
export function ruleSentence(draft: Blueprint, rule: Rule, language: Language, say: Say): string {
  const then = thenSentence(draft, rule, language, say)
  const when = rule.when.map((each) => termSentence(draft, each, language, say)).join(say('design.rule.and', {}))
  return when ? say('design.rule.whole', { when, then }) : then
}

export function groupsOf(rule: Rule): string[] {
  const said = rule.when.map(({ group }) => group)
  if ('then' in rule) said.push(rule.then.group)
  if ('group' in rule) said.push(rule.group)
  if ('of' in rule) said.push(...rule.of.map(({ group }) => group))
  return [...new Set(said)]
}

/** The reason that a buyer reads, where the maker writes none: the rule itself, in the languages that all its names have. */
export function plainReason(draft: Blueprint, rule: Rule, say: (language: Language) => Say): Words {
  const groups = groupsOf(rule).map((key) => groupOf(draft, key))
  const named = (language: Language) => groups.every((group) => group?.name[language] && group.choices.every(({ name }) => name[language]))
  const tongues = LANGUAGES.filter(named)
  return Object.fromEntries((tongues.length ? tongues : LANGUAGES.slice(0, 1)).map((language) => [language, ruleSentence(draft, rule, language, say(language))]))
}

/** Only where something is chosen: 选了深棕时. */
export function whenSentence(draft: Blueprint, when: When | null | undefined, language: Language, say: Say): string {
  if (!when) return ''
  return say('design.when.said', { what: termSentence(draft, when, language, say) })
}
