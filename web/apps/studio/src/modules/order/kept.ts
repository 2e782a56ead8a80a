import type { Task } from '../today/useToday.ts'

/** How far the hands-on work is, in shares of one: finished steps whole, a begun one by its clock. */
export function shareDone(steps: Pick<Task, 'kind' | 'state' | 'plannedMinutes' | 'workedSeconds'>[]): number {
  const attended = steps.filter(({ kind }) => kind === 'ATTENDED')
  const planned = attended.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  const done = attended.reduce((sum, { state, plannedMinutes, workedSeconds }) => sum + (state === 'DONE' ? plannedMinutes : Math.min(plannedMinutes, workedSeconds / 60)), 0)
  return planned === 0 ? 0 : done / planned
}

/** What could fairly be kept for the work so far: its share of the goods, whole yuan, never more than was paid. */
export function fairForWork(goods: number, paid: number, share: number): number {
  const whole = Math.floor((goods * share) / 100) * 100
  return Math.max(0, Math.min(paid, whole))
}
