/** A design's draft as the maker's API reads it. It goes back whole, so what this app does not edit is kept as it came. */
type Words = Record<string, string>

export interface Choice {
  key: string
  name: Words
  swatch?: string | null
  priceDelta: number
  available: boolean
}

export interface OptionGroup {
  key: string
  name: Words
  kind: 'CHOICE' | 'CHOICES' | 'NUMBER' | 'TEXT' | 'UPLOAD'
  required: boolean
  choices: Choice[]
  price: number
  limits?: Record<string, unknown>
  example?: unknown
}

export interface Step {
  key: string
  name: Words
  kind: 'ATTENDED' | 'UNATTENDED' | 'BATCH'
  minutes: number
  after: string[]
}

export interface Blueprint {
  name: Words
  story: Words
  basePrice: number
  optionGroups: OptionGroup[]
  routing: Step[]
  pictures: string[]
  customSpec: boolean
}

export interface Design {
  id: string
  slug: string
  state: 'DRAFT' | 'PUBLISHED' | 'RETIRED'
  changed: boolean
  draft: Blueprint
  missing: { field: string; code: string; why: string }[]
}

export interface DesignCard {
  id: string
  slug: string
  name: Words
  picture?: string | null
  basePrice: number
  state: Design['state']
  changed: boolean
}

export function freeKey(stem: string, taken: { key: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ key }) => key === `${stem}-${n}`)) n++
  return `${stem}-${n}`
}

export function withGroup(draft: Blueprint, kind: OptionGroup['kind']): Blueprint {
  const group: OptionGroup = { key: freeKey('option', draft.optionGroups), name: {}, kind, required: kind === 'CHOICE', choices: [], price: 0 }
  return { ...draft, optionGroups: [...draft.optionGroups, group] }
}

export function withChoice(group: OptionGroup): OptionGroup {
  return { ...group, choices: [...group.choices, { key: freeKey('choice', group.choices), name: {}, swatch: null, priceDelta: 0, available: true }] }
}

/** A new step follows the last one: makers work down the list. */
export function withStep(draft: Blueprint, kind: Step['kind']): Blueprint {
  const last = draft.routing.at(-1)
  const step: Step = { key: freeKey('step', draft.routing), name: {}, kind, minutes: 30, after: last ? [last.key] : [] }
  return { ...draft, routing: [...draft.routing, step] }
}

/** Who followed the step that goes now follows what it followed. */
export function withoutStep(draft: Blueprint, key: string): Blueprint {
  const gone = draft.routing.find((step) => step.key === key)
  const routing = draft.routing
    .filter((step) => step !== gone)
    .map((step) => (step.after.includes(key) ? { ...step, after: [...new Set(step.after.flatMap((each) => (each === key ? (gone?.after ?? []) : [each])))] } : step))
  return { ...draft, routing }
}
