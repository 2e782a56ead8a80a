import { daysBetween } from '@dingzuo/format'

/** What the promise line draws; the API's promise fits as it is. */
export interface LineStep {
  step: string
  label: string
  from: string
  to: string
  state?: 'DONE' | 'NOW' | 'AHEAD' | null
}

export interface LinePromise {
  shipBy: string
  arriveBy: string
  line: LineStep[]
}

export type StretchKind = 'pay' | 'wait' | 'work' | 'rest' | 'slack' | 'road'

/** One stretch of the line, between two dots. */
export interface Stretch {
  key: string
  /** The step's own code; what fills the gaps between steps has none. */
  step: string | null
  kind: StretchKind
  label: string
  from: string
  to: string
  state: 'DONE' | 'NOW' | 'AHEAD'
  /** Share of the line's width: longer takes more room, but a long one never squeezes the others away. */
  weight: number
}

export interface StretchWords {
  wait: string
  slack: string
  road: string
}

const RESTING = /dry|fir(e|ing)|kiln|rest|cool|cure|soak/i

function kindOf(step: string): StretchKind {
  if (step === 'deposit') return 'pay'
  if (step === 'road') return 'road'
  return RESTING.test(step) ? 'rest' : 'work'
}

/**
 * From today to the buyer's hands without a hole: what the steps do not cover is said too: the queue before the first
 * step, the spare days before shipping, the road after it.
 */
export function stretches(promise: LinePromise, today: string, words: StretchWords): Stretch[] {
  const steps = [...promise.line].sort((a, b) => a.from.localeCompare(b.from))
  const found: Stretch[] = []
  const add = (stretch: Pick<Stretch, 'key' | 'kind' | 'label' | 'from' | 'to'> & Partial<Stretch>) => {
    const days = Math.max(0, daysBetween(stretch.from, stretch.to))
    found.push({ step: null, state: 'AHEAD', ...stretch, weight: 1 + Math.min(days, 12) / 6 })
  }
  const gap = (kind: 'wait' | 'slack' | 'road', from: string, to: string) => {
    if (daysBetween(from, to) > 0) add({ key: kind, kind, label: words[kind], from, to })
  }

  const begun = steps.some(({ step, state }) => step !== 'deposit' && (state === 'DONE' || state === 'NOW'))
  let covered = today
  steps.forEach(({ step, label, from, to, state }, index) => {
    const firstWork = step !== 'deposit' && !found.some((stretch) => stretch.kind === 'work' || stretch.kind === 'rest')
    if (firstWork && !begun) gap('wait', covered, from)
    const last = found.at(-1)
    if (last && last.to < from) last.to = from
    add({ key: `${index}-${step}`, step, kind: kindOf(step), label, from, to, state: state ?? 'AHEAD' })
    if (to > covered) covered = to
  })

  const finished = steps.length > 0 && steps.every((step) => step.state === 'DONE')
  if (!finished) gap('slack', covered, promise.shipBy)
  if (!steps.some(({ step }) => step === 'road')) gap('road', promise.shipBy, promise.arriveBy)
  return found
}

/** How much of the line is inked, by weight: all that is done, and half of what is under way. */
export function inked(line: Stretch[]): number {
  const all = line.reduce((sum, stretch) => sum + stretch.weight, 0)
  if (all === 0) return 0
  const done = line.reduce((sum, { state, weight }) => {
    if (state === 'DONE') return sum + weight
    return state === 'NOW' ? sum + weight / 2 : sum
  }, 0)
  return done / all
}
