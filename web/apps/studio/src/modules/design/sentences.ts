import type { Language } from '@dingzuo/format'
import type { Blueprint, OptionGroup, Rule, When, Words } from './blueprint.ts'

type Say = (key: string, named: Record<string, unknown>) => string
const LANGUAGES: Language[] = ['zh-CN', 'en']

export const spoken = (words: Words | null | undefined, language: Language) => words?.[language] || words?.['zh-CN'] || words?.en || ''
export const groupOf = (draft: Blueprint, key: string | undefined) => draft.optionGroups.find((group) => group.key === key)

/** 深棕或黑色 · dark brown or black. */
export function choiceNames(group: OptionGroup | undefined, keys: string[], language: Language): string {
  const names = keys.map((key) => spoken(group?.choices.find((choice) => choice.key === key)?.name, language) || key)
  return language === 'en' ? new Intl.ListFormat('en', { type: 'disjunction' }).format(names) : names.join('或')
}

/** A rule as people say it: 选了深棕，五金就要黄铜。 */
export function ruleSentence(draft: Blueprint, rule: Rule, language: Language, say: Say): string {
  const other = groupOf(draft, rule.otherGroup)
  return say(`design.rule.${rule.rule}`, {
    choices: choiceNames(groupOf(draft, rule.group), rule.choices, language),
    group: spoken(other?.name, language),
    others: choiceNames(other, rule.otherChoices, language),
  })
}

/** The reason that a buyer reads, where the maker writes none: the rule itself, in the languages that all its names have. */
export function plainReason(draft: Blueprint, rule: Rule, say: (language: Language) => Say): Words {
  const groups = [groupOf(draft, rule.group), groupOf(draft, rule.otherGroup)]
  const named = (language: Language) => groups.every((group) => group?.name[language] && group.choices.every(({ name }) => name[language]))
  const tongues = LANGUAGES.filter(named)
  return Object.fromEntries((tongues.length ? tongues : LANGUAGES.slice(0, 1)).map((language) => [language, ruleSentence(draft, rule, language, say(language))]))
}

/** Only where something is chosen: 选了深棕时. */
export function whenSentence(draft: Blueprint, when: When | null | undefined, language: Language, say: Say): string {
  if (!when) return ''
  const group = groupOf(draft, when.group)
  const what = when.choices ? choiceNames(group, when.choices, language) : spoken(group?.name, language)
  return say('design.when.said', { what })
}
