import type { Schemas } from '@dingzuo/api/maker'

/** A design's draft as the maker's API reads it. It goes back whole, so what this app does not edit is kept as it came. */
export type Words = Record<string, string>
export type Choice = Schemas['catalog.OptionGroup.Choice']
export type OptionGroup = Schemas['catalog.OptionGroup']
export type Limits = Schemas['catalog.OptionGroup.Limits']
export type Step = Schemas['catalog.RoutingStep']
export type BillLine = Schemas['catalog.BillLine']
export type Question = Schemas['catalog.Question']
export type When = Schemas['catalog.When']
export type SoldOut = Schemas['catalog.SoldOut']
export type StepModule = Schemas['catalog.StepModule']
export type Finding = Schemas['catalog.Finding']
export type Design = Omit<Schemas['catalog.web.DesignBody'], 'draft'> & { draft: Blueprint }
export type DesignCard = Schemas['catalog.web.DesignBody.Card']

/** Written by hand: the description of the API names the types of a rule where it should name the values. */
export type RuleKind = 'needs' | 'excludes' | 'only' | 'within' | 'one-of' | 'pieces'
type Ruled<K extends RuleKind, T> = { rule: K; when: When[]; because: Words } & T
interface Bounds {
  from?: number | null
  upTo?: number | null
}
export type Rule =
  | Ruled<'needs' | 'excludes', { then: When }>
  | Ruled<'only', { group: string; choices: string[] }>
  | Ruled<'within', { group: string } & Bounds>
  | Ruled<'one-of', { of: When[]; many: 'EXACTLY_ONE' | 'AT_LEAST_ONE' | 'AT_MOST_ONE' }>
  | Ruled<'pieces', Bounds>
/** How an amount follows a size. */
export type Scale =
  | { shape: 'each'; group: string; amount: number; per: number }
  | { shape: 'area' | 'edge'; group: string; other: string; amount: number; per: number }
  | { shape: 'bands'; group: string; bands: { from: number; amount: number }[] }
/** What grows with a size: the price, the minutes of a step, a material. */
export interface Growth {
  what: 'PRICE' | 'MINUTES' | 'MATERIAL'
  of: string | null
  scale: Scale
}
export type Place = Schemas['catalog.Place']
export type Blueprint = Omit<Schemas['catalog.Blueprint'], 'rules' | 'growths' | 'places' | 'repair'> & { rules: Rule[]; growths?: Growth[]; places?: Place[]; repair?: boolean }

export function freeKey(stem: string, taken: { key: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ key }) => key === `${stem}-${n}`)) n++
  return `${stem}-${n}`
}

export const copyOf = <T>(whole: T): T => JSON.parse(JSON.stringify(whole)) as T
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

export function moved<T>(all: T[], from: number, by: number): T[] {
  const next = [...all]
  const [taken] = next.splice(from, 1)
  if (taken !== undefined) next.splice(from + by, 0, taken)
  return next
}

export const hasChoices = (group: Pick<OptionGroup, 'kind'>) => group.kind === 'CHOICE' || group.kind === 'CHOICES'
/** A number, the characters of a text, how many are picked. */
export const hasSize = (group: Pick<OptionGroup, 'kind'>) => group.kind === 'NUMBER' || group.kind === 'TEXT' || group.kind === 'CHOICES'

const NO_LIMITS: Limits = { min: null, max: null, step: null, maxLength: null, glyphs: null }
const FIRST_LIMITS: Record<OptionGroup['kind'], Partial<Limits>> = {
  CHOICE: {},
  CHOICES: {},
  NUMBER: { min: 1, max: 100, step: 1 },
  TEXT: { maxLength: 8 },
  UPLOAD: {},
}

export function newGroup(draft: Blueprint, kind: OptionGroup['kind']): OptionGroup {
  const group: OptionGroup = {
    key: freeKey('option', draft.optionGroups),
    name: {},
    kind,
    required: kind === 'CHOICE',
    choices: [],
    limits: { ...NO_LIMITS, ...FIRST_LIMITS[kind] },
    price: 0,
    example: kind === 'NUMBER' ? 1 : null,
  }
  return hasChoices(group) ? { ...group, choices: [newChoice(group)] } : group
}

export function newChoice(group: OptionGroup, swatch: string | null = null): Choice {
  return { key: freeKey('choice', group.choices), name: {}, swatch, priceDelta: 0, available: true, because: null }
}
