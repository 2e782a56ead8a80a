import { describe, expect, it } from 'vitest'
import { asTold, dayAsTold } from './asTold.ts'
import type { StepAct } from './acts.ts'
import type { Task, Today } from './useToday.ts'

const HANDS = 'hands-1'
const task = (step: string, state: string, more: Partial<Task> = {}) => ({ order: 'o', line: 0, step, state, kind: 'ATTENDED', person: HANDS, workedSeconds: 0, waitsFor: [], photo: null, ...more }) as unknown as Task
const act = (kind: StepAct['kind'], step: string, at: number, more: Partial<StepAct> = {}) => ({ id: `${kind}-${step}`, order: 'o', line: 0, step, kind, at, person: HANDS, show: true, picture: null, photo: null, refused: null, ...more }) as StepAct
const seen = () => 'blob:here'

describe('what was done without a network', () => {
  it('begins, rests and goes on, and counts only the time of hands', () => {
    const acts = [act('start', 'cut', 10_000), act('pause', 'cut', 70_000), act('start', 'cut', 100_000)]
    const [cut] = asTold([task('cut', 'READY')], acts, 0, 130_000, seen)
    expect(cut).toMatchObject({ state: 'RUNNING', workedSeconds: 90 })
  })

  it('rests what the same hands had running', () => {
    const [cut, sew] = asTold([task('cut', 'RUNNING', { workedSeconds: 60 }), task('sew', 'READY')], [act('start', 'sew', 30_000)], 0, 40_000, seen)
    expect([cut?.state, cut?.workedSeconds]).toEqual(['PAUSED', 90])
    expect([sew?.state, sew?.workedSeconds]).toEqual(['RUNNING', 10])
  })

  it('makes the next step ready when the one before is done', () => {
    const today = { now: [task('cut', 'RUNNING')], next: [task('sew', 'WAITING', { waitsFor: ['cut'] })], later: [] } as unknown as Today
    const told = dayAsTold(today, [act('photo', 'cut', 1_000), act('finish', 'cut', 2_000)], 0, 3_000, seen)
    expect(told.now).toEqual([])
    expect(told.next.map(({ step, state }) => [step, state])).toEqual([['sew', 'READY']])
  })

  it('leaves out what the server refused', () => {
    const [cut] = asTold([task('cut', 'READY')], [act('start', 'cut', 0, { refused: { type: '/problems/unpaid', status: 409 } })], 0, 60_000, seen)
    expect(cut).toMatchObject({ state: 'READY', workedSeconds: 0 })
  })

  it('goes on counting what ran when it was last read', () => {
    const [cut] = asTold([task('cut', 'RUNNING', { workedSeconds: 5 })], [], 0, 60_000, seen)
    expect(cut?.workedSeconds).toBe(65)
  })
})
