import { expect, it } from 'vitest'
import { gridOf, monthBy } from './month.ts'

it('stands a month on whole weeks from Monday on', () => {
  const november = gridOf('2026-11')
  expect(november[0]).toBe('2026-10-26')
  expect(november).toHaveLength(42)
  expect(gridOf('2027-02')[0]).toBe('2027-02-01')
})

it('turns the year with the months', () => {
  expect(monthBy('2026-11', 2)).toBe('2027-01')
  expect(monthBy('2026-01', -1)).toBe('2025-12')
})
