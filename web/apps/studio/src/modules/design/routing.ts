import { freeKey, moved, type Blueprint, type Step, type StepModule } from './blueprint.ts'

/** Steps of one key are alike in every design: their instructions, their learnt minutes, what a helper may do. What is new is like nothing yet. */
export const unlike = () => `step-${Math.random().toString(36).slice(2, 10)}`

/** A new step follows the last one: makers work down the list. */
export function newStep(draft: Blueprint, kind: Step['kind'], key = freeKey('step', draft.routing)): Step {
  const last = draft.routing.at(-1)
  return {
    key,
    name: {},
    kind,
    minutes: kind === 'ATTENDED' ? 30 : 12 * 60,
    extraMinutes: {},
    skill: null,
    machineKind: null,
    family: null,
    size: kind === 'BATCH' ? 1 : 0,
    longestWait: null,
    splittable: kind === 'ATTENDED',
    after: last ? [last.key] : [],
    when: null,
    module: null,
    setup: null,
    tending: null,
    energy: null,
  }
}

/** A copy: what the library says later changes no design. */
export function fromModule(draft: Blueprint, module: StepModule): Step {
  const { name, kind, minutes, skill, machineKind, key, setup, tending, energy } = module
  const own = draft.routing.some((step) => step.key === key) ? freeKey(key, draft.routing) : key
  return { ...newStep(draft, kind, own), name: { ...name }, minutes, skill, machineKind, module: key, setup: setup ?? null, tending: tending ?? null, energy: energy ?? null }
}

/** Up or down the list. A step that was in line stays in line; one that waited for several forgets those that now come later. */
export function withMovedStep(draft: Blueprint, key: string, by: number): Blueprint {
  const at = draft.routing.findIndex((step) => step.key === key)
  const to = at + by
  if (at < 0 || to < 0 || to >= draft.routing.length) return draft
  const chain = isChain(draft.routing)
  const routing = moved(draft.routing, at, by)
  return { ...draft, routing: routing.map((step, n) => ({ ...step, after: chain ? previous(routing, n) : earlier(routing, n) })) }
}

export function isChain(routing: Step[]): boolean {
  return routing.every((step, n) => step.after.join() === previous(routing, n).join())
}

function previous(routing: Step[], n: number): string[] {
  const before = routing[n - 1]
  return before ? [before.key] : []
}

function earlier(routing: Step[], n: number): string[] {
  const known = new Set(routing.slice(0, n).map(({ key }) => key))
  const after = (routing[n]?.after ?? []).filter((key) => known.has(key))
  return after.length || !routing[n]?.after.length ? after : previous(routing, n)
}

/** Hands-on minutes of the simplest piece: what its maker cannot do at the same time as anything else. */
export function handMinutes(routing: Step[]): number {
  return routing.filter(({ kind, when }) => kind === 'ATTENDED' && !when).reduce((sum, { minutes }) => sum + minutes, 0)
}
