import { describe, expect, it } from 'vitest'
import { blocksOfDay, oneMore, rowsOf, usualOf } from './ownDay.ts'
import type { Block } from './week.ts'

const WEEK: Block[] = [
  { day: 3, from: 810, until: 1_440, kind: 'MAKING', energy: 'HIGH' },
  { day: 3, from: 540, until: 720, kind: 'MAKING' },
  { day: 4, from: 540, until: 720, kind: 'REST' },
]

describe('one day that is not like its weekday', () => {
  it('begins from how that weekday usually is', () => {
    expect(rowsOf(usualOf(WEEK, '2026-12-02'))).toEqual([
      { from: '09:00', until: '12:00', kind: 'MAKING', energy: 'MEDIUM' },
      { from: '13:30', until: '00:00', kind: 'MAKING', energy: 'HIGH' },
    ])
    expect(usualOf(WEEK, '2026-12-06')).toEqual([])
  })

  it('ends at midnight with its day', () => {
    expect(blocksOfDay(rowsOf(usualOf(WEEK, '2026-12-02')))[1]).toEqual({ from: 810, until: 1_440, kind: 'MAKING', energy: 'HIGH' })
  })

  it('puts one more block after the last', () => {
    expect(oneMore([])).toEqual([{ from: '09:00', until: '12:00', kind: 'MAKING', energy: 'MEDIUM' }])
    expect(oneMore(rowsOf([{ from: 540, until: 720, kind: 'REST' }]))[1]).toMatchObject({ from: '12:00', until: '15:00' })
  })
})
