import { describe, expect, it } from 'vitest'
import { blocksOf, cellsOf, copiedDay, emptyWeek, firstWeek, minutesOf, painted } from './week.ts'

describe('painting a week', () => {
  it('paints what lies between two touches, over several days', () => {
    const week = painted(emptyWeek(), { day: 2, at: 20 }, { day: 0, at: 18 }, 'MAKING')
    expect(blocksOf(week)).toEqual([1, 2, 3].map((day) => ({ day, from: 540, until: 630, kind: 'MAKING', energy: 'MEDIUM' })))
  })

  it('paints over what was there, and away', () => {
    const week = painted(firstWeek(), { day: 0, at: 18 }, { day: 0, at: 19 }, 'CONTENT')
    expect(blocksOf(week).filter(({ day }) => day === 1)).toEqual([
      { day: 1, from: 540, until: 600, kind: 'CONTENT', energy: 'MEDIUM' },
      { day: 1, from: 600, until: 720, kind: 'MAKING', energy: 'MEDIUM' },
      { day: 1, from: 840, until: 1_080, kind: 'MAKING', energy: 'MEDIUM' },
    ])
    expect(minutesOf(painted(week, { day: 0, at: 0 }, { day: 6, at: 47 }, null), 'MAKING')).toBe(0)
  })

  it('reads back the blocks it has written, to the end of the day', () => {
    const blocks = [
      { day: 1, from: 0, until: 90, kind: 'REST' as const, energy: 'MEDIUM' as const },
      { day: 2, from: 540, until: 660, kind: 'MAKING' as const, energy: 'HIGH' as const },
      { day: 2, from: 660, until: 720, kind: 'MAKING' as const, energy: 'LOW' as const },
      { day: 7, from: 1_380, until: 1_440, kind: 'RUNNING' as const, energy: 'MEDIUM' as const },
    ]
    expect(blocksOf(cellsOf(blocks))).toEqual(blocks)
  })

  it('never overlaps, whatever is painted', () => {
    const week = painted(painted(firstWeek(), { day: 0, at: 10 }, { day: 6, at: 30 }, 'REST'), { day: 1, at: 20 }, { day: 3, at: 40 }, 'CREATING')
    const blocks = blocksOf(week)
    for (const a of blocks) for (const b of blocks) if (a !== b && a.day === b.day) expect(a.until <= b.from || b.until <= a.from).toBe(true)
  })

  it('counts hours of a kind whatever their energy', () => {
    expect(minutesOf(painted(firstWeek(), { day: 0, at: 18 }, { day: 0, at: 19 }, 'MAKING.HIGH'), 'MAKING')).toBe(minutesOf(firstWeek(), 'MAKING'))
  })

  it('copies a day over others', () => {
    expect(minutesOf(copiedDay(painted(emptyWeek(), { day: 0, at: 18 }, { day: 0, at: 23 }, 'MAKING'), 0, [1, 2]), 'MAKING')).toBe(540)
  })
})
