import { hasChoices, hasSize, type Blueprint, type OptionGroup, type Rule, type RuleKind, type When, type Words } from './blueprint.ts'
import { groupOf } from './sentences.ts'

/** What can be said of an option. */
export type Side = 'choices' | 'size' | 'filled'

export function sidesOf(group: OptionGroup): Side[] {
  return [...(hasChoices(group) ? (['choices'] as const) : []), ...(hasSize(group) ? (['size'] as const) : []), ...(group.kind === 'CHOICE' && group.required ? [] : (['filled'] as const))]
}

/** Where a sentence about an option begins. */
export function firstTerm(group: OptionGroup, side: Side = sidesOf(group)[0] ?? 'filled'): When {
  switch (side) {
    case 'choices':
      return { group: group.key, choices: group.choices.slice(0, 1).map(({ key }) => key) }
    case 'size':
      return { group: group.key, choices: null, from: group.kind === 'NUMBER' ? (group.limits.min ?? 1) : 1 }
    case 'filled':
      return { group: group.key, choices: null }
  }
}

/** The same conditions with another consequence; what was said of the other option is taken over where it can be. */
export function ruleOf(kind: RuleKind, draft: Blueprint, when: When[], because: Words, about?: string): Rule {
  const free = draft.optionGroups.filter(({ key }) => !when.some(({ group }) => group === key))
  const all = free.length ? free : draft.optionGroups
  const fit = (fits: (group: OptionGroup) => boolean) => [groupOf(draft, about), ...all, ...draft.optionGroups].find((group) => group && fits(group))
  const whole = { when, because }
  switch (kind) {
    case 'needs':
    case 'excludes': {
      const group = fit(() => true)
      return { ...whole, rule: kind, then: group ? firstTerm(group) : { group: '', choices: null } }
    }
    case 'only': {
      const group = fit(hasChoices)
      return { ...whole, rule: kind, group: group?.key ?? '', choices: group?.choices.slice(0, 1).map(({ key }) => key) ?? [] }
    }
    case 'within': {
      const group = fit(hasSize)
      return { ...whole, rule: kind, group: group?.key ?? '', from: null, upTo: group?.limits.maxLength ?? group?.limits.max ?? 1 }
    }
    case 'one-of':
      return { ...whole, rule: kind, of: all.slice(0, 2).map((group) => firstTerm(group, group.required ? undefined : 'filled')), many: 'EXACTLY_ONE' }
    case 'pieces':
      return { ...whole, rule: kind, from: null, upTo: 1 }
  }
}

export const aboutOf = (rule: Rule): string | undefined => ('then' in rule ? rule.then.group : 'group' in rule ? rule.group : undefined)

const isBounded = ({ from, upTo }: { from?: number | null; upTo?: number | null }) => (from != null || upTo != null) && (from == null || upTo == null || from <= upTo)

/** Whether a rule says something whole. */
export function isWhole(rule: Rule): boolean {
  switch (rule.rule) {
    case 'needs':
    case 'excludes':
      return rule.then.group !== ''
    case 'only':
      return rule.choices.length > 0
    case 'within':
      return rule.group !== '' && isBounded(rule)
    case 'pieces':
      return isBounded(rule)
    case 'one-of':
      return rule.of.length > 1
  }
}
