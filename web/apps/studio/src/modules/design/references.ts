import type { Blueprint, Growth, Rule, When } from './blueprint.ts'
import { groupsOf } from './sentences.ts'

/** Rules, steps and materials speak of choices by key. What is taken away takes those words with it: nothing may point into the void. */
const without = (keys: string[], gone: string) => keys.filter((key) => key !== gone)

function whenWithout(when: When | null | undefined, group: string, choice: string): When | null | undefined | 'never' {
  if (when?.group !== group || !when.choices) return when
  const choices = without(when.choices, choice)
  return choices.length ? { ...when, choices } : 'never'
}

/** Null: without this choice the rule says nothing any more. */
function ruleWithout(rule: Rule, group: string, choice: string): Rule | null {
  const term = (when: When) => whenWithout(when, group, choice) as When | 'never'
  const when = rule.when.map(term)
  if (when.includes('never')) return null
  const kept = { ...rule, when: when as When[] }
  switch (kept.rule) {
    case 'needs':
    case 'excludes': {
      const then = term(kept.then)
      return then === 'never' ? null : { ...kept, then }
    }
    case 'only': {
      const choices = kept.group === group ? without(kept.choices, choice) : kept.choices
      return choices.length ? { ...kept, choices } : null
    }
    case 'one-of': {
      const of = kept.of.map(term).filter((each) => each !== 'never')
      return of.length > 1 ? { ...kept, of } : null
    }
    case 'within':
    case 'pieces':
      return kept
  }
}

export function withoutChoice(draft: Blueprint, group: string, choice: string): Blueprint {
  const pruned = <T extends { when?: When | null }>(all: T[]) =>
    all.flatMap((each) => {
      const when = whenWithout(each.when, group, choice)
      return when === 'never' ? [] : [{ ...each, when }]
    })
  const kept = {
    ...draft,
    optionGroups: draft.optionGroups.map((each) => (each.key === group ? { ...each, choices: each.choices.filter(({ key }) => key !== choice) } : each)),
    rules: draft.rules.flatMap((rule) => ruleWithout(rule, group, choice) ?? []),
    bill: pruned(draft.bill),
  }
  return withSteps({ ...kept, routing: withoutExtra(draft.routing, `${group}=${choice}`) }, pruned(draft.routing).map(({ key }) => key))
}

export function withoutGroup(draft: Blueprint, group: string): Blueprint {
  const kept = {
    ...draft,
    optionGroups: draft.optionGroups.filter(({ key }) => key !== group),
    rules: draft.rules.filter((rule) => !groupsOf(rule).includes(group)),
    growths: growthsWithout(draft, ({ scale }) => scale.group === group || ('other' in scale && scale.other === group)),
    places: (draft.places ?? []).filter((place) => place.group !== group),
    bill: draft.bill.filter(({ when }) => when?.group !== group),
    routing: withoutExtra(draft.routing, `${group}=`).map((step) => (step.setup?.by === group ? { ...step, setup: { ...step.setup, by: null } } : step)),
  }
  return withSteps(kept, draft.routing.filter(({ when }) => when?.group !== group).map(({ key }) => key))
}

const growthsWithout = (draft: Blueprint, gone: (growth: Growth) => boolean) => (draft.growths ?? []).filter((growth) => !gone(growth))

/** What goes away together with a group, to be said before it does. */
export function weightOf(draft: Blueprint, group: string) {
  const lighter = withoutGroup(draft, group)
  return { rules: draft.rules.length - lighter.rules.length, steps: draft.routing.length - lighter.routing.length, bill: draft.bill.length - lighter.bill.length }
}

function withoutExtra(routing: Blueprint['routing'], stem: string): Blueprint['routing'] {
  return routing.map((step) => ({ ...step, extraMinutes: Object.fromEntries(Object.entries(step.extraMinutes).filter(([key]) => !key.startsWith(stem))) }))
}

/** Keeps only the named steps; who followed one that goes now follows what it followed. */
function withSteps(draft: Blueprint, keys: string[]): Blueprint {
  return draft.routing.filter(({ key }) => !keys.includes(key)).reduce((left, { key }) => withoutStep(left, key), draft)
}

export function withoutStep(draft: Blueprint, key: string): Blueprint {
  const gone = draft.routing.find((step) => step.key === key)
  const passedOn = (after: string[]) => [...new Set(after.flatMap((each) => (each === key ? (gone?.after ?? []) : [each])))]
  const growths = growthsWithout(draft, ({ what, of }) => what === 'MINUTES' && of === key)
  return { ...draft, growths, routing: draft.routing.filter((step) => step !== gone).map((step) => ({ ...step, after: passedOn(step.after) })) }
}
