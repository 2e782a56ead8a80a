import type { Condition, Configuration, OptionGroup, RuleSaid } from '@dingzuo/api'
import { charactersOf } from './lettering.ts'

/** A first look at the rules, so that a list that depends on another choice is short before anybody can slip. The server judges. */
function sizeOf(group: OptionGroup, configuration: Configuration): number | null {
  const value = configuration[group.key]
  if (group.kind === 'NUMBER' && typeof value === 'number') return value
  if (group.kind === 'TEXT' && typeof value === 'string') return charactersOf(value).length
  return Array.isArray(value) ? value.length : null
}

function holds({ group: key, choices, from, upTo }: Condition, groups: OptionGroup[], configuration: Configuration): boolean {
  const group = groups.find((each) => each.key === key)
  const value = configuration[key]
  if (!group || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return false
  if (choices && ![value].flat().some((one) => choices.includes(String(one)))) return false
  const size = sizeOf(group, configuration)
  return (from == null || (size !== null && size >= from)) && (upTo == null || (size !== null && size <= upTo))
}

const speaking = (rules: RuleSaid[], groups: OptionGroup[], configuration: Configuration) => rules.filter(({ when }) => when.every((each) => holds(each, groups, configuration)))

const least = (one: number | null | undefined, other: number | null | undefined) => (one == null ? (other ?? null) : other == null ? one : Math.min(one, other))
const most = (one: number | null | undefined, other: number | null | undefined) => (one == null ? (other ?? null) : other == null ? one : Math.max(one, other))

/** The options as they are offered beside what is chosen: only the choices that a rule leaves, only the sizes. What is chosen already stays
 *  in sight, so that nothing changes behind the buyer's back. */
export function offered(groups: OptionGroup[], rules: RuleSaid[], configuration: Configuration): OptionGroup[] {
  const said = speaking(rules, groups, configuration)
  return groups.map((group) =>
    said.reduce((narrowed, { rule, then }) => {
      const about = then.find(({ group: key }) => key === group.key)
      if (!about) return narrowed
      if (rule === 'only') return { ...narrowed, choices: narrowed.choices.filter(({ key }) => about.choices?.includes(key) || [configuration[group.key]].flat().includes(key)) }
      return rule === 'within' ? { ...narrowed, limits: within(narrowed, about) } : narrowed
    }, group),
  )
}

function within(group: OptionGroup, { from, upTo }: Condition): OptionGroup['limits'] {
  if (group.kind === 'TEXT') return { ...group.limits, maxLength: least(group.limits?.maxLength, upTo) }
  if (group.kind === 'CHOICES') return { ...group.limits, max: least(group.limits?.max, upTo) }
  return { ...group.limits, min: most(group.limits?.min, from), max: least(group.limits?.max, upTo) }
}

/** How many of it must be taken at a time. */
export function fewest(groups: OptionGroup[], rules: RuleSaid[], configuration: Configuration): number {
  return Math.max(1, ...speaking(rules, groups, configuration).map(({ rule, from }) => (rule === 'pieces' ? (from ?? 1) : 1)))
}
