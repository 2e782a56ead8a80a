import { expect, it } from 'vitest'
import { standing } from './standing.ts'

const series = (state: string, percent = 0) => ({ state, opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-20T00:00:00Z', gauge: { percent } }) as Parameters<typeof standing>[0]

it('says what a series is at this moment', () => {
  expect(standing(series('OPEN'), new Date('2026-11-30T00:00:00Z'))).toBe('coming')
  expect(standing(series('OPEN', 99), new Date('2026-12-02T00:00:00Z'))).toBe('open')
  expect(standing(series('OPEN', 100), new Date('2026-12-02T00:00:00Z'))).toBe('reached')
  expect(standing(series('DECIDING', 40), new Date('2026-12-21T00:00:00Z'))).toBe('deciding')
  expect(standing(series('STARTED', 100), new Date('2026-12-21T00:00:00Z'))).toBe('started')
})
