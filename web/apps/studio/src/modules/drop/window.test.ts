import { describe, expect, it } from 'vitest'
import { evening, local, standing } from './window.ts'

const drop = { state: 'ANNOUNCED', opensAt: '2026-11-25T20:00:00+08:00', closesAt: '2026-11-27T20:00:00+08:00', taken: 0, places: 5 }

describe('the window of a drop', () => {
  it('is read by the clock, not by what was written down', () => {
    expect(standing(drop, new Date('2026-11-25T19:59:59+08:00'))).toBe('coming')
    expect(standing(drop, new Date('2026-11-25T20:00:00+08:00'))).toBe('open')
    expect(standing({ ...drop, taken: 5 }, new Date('2026-11-26T00:00:00+08:00'))).toBe('full')
    expect(standing(drop, new Date('2026-11-27T20:00:00+08:00'))).toBe('over')
    expect(standing({ ...drop, state: 'CLOSED' }, new Date('2026-11-26T00:00:00+08:00'))).toBe('over')
  })
  it('proposes an evening', () => expect(local(evening(new Date(2026, 10, 30, 9, 5), 3))).toBe('2026-12-03T20:00'))
})
