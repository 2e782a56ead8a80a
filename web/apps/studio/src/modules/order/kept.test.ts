import { describe, expect, it } from 'vitest'
import { fairForWork, shareDone } from './kept.ts'

const step = (state: string, plannedMinutes: number, workedSeconds = 0, kind = 'ATTENDED') => ({ state, plannedMinutes, workedSeconds, kind })

describe('what may be kept of begun work', () => {
  it('counts finished steps whole, begun ones by their clock, waiting not at all', () => {
    expect(shareDone([step('DONE', 30, 600), step('PAUSED', 30, 900), step('READY', 40), step('DONE', 1_200, 0, 'UNATTENDED')])).toBeCloseTo(0.45)
  })
  it('never counts a slow step for more than it was planned', () => expect(shareDone([step('RUNNING', 10, 9_000), step('READY', 10)])).toBe(0.5))
  it('is nothing before anything is begun', () => expect(shareDone([])).toBe(0))
  it('is a share of the goods in whole yuan, and no more than was paid', () => {
    expect(fairForWork(39_850, 45_000, 0.5)).toBe(19_900)
    expect(fairForWork(39_850, 13_500, 0.9)).toBe(13_500)
    expect(fairForWork(0, 13_500, 0.9)).toBe(0)
  })
})
