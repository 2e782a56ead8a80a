import { dayNumber } from '@dingzuo/format'
import type { Block, BlockKind, Energy } from './week.ts'

/** A block of one day, as a form shows it. */
export interface Row {
  from: string
  until: string
  kind: BlockKind
  energy: Energy
}
export type DayBlock = Omit<Block, 'day'>

const DAY = 1_440
const clock = (minute: number) => `${String(Math.floor((minute % DAY) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const minute = (said: string) => Number(said.slice(0, 2)) * 60 + Number(said.slice(3, 5))

export function rowsOf(blocks: DayBlock[]): Row[] {
  return [...blocks].sort((a, b) => a.from - b.from).map(({ from, until, kind, energy }) => ({ from: clock(from), until: clock(until), kind, energy: energy ?? 'MEDIUM' }))
}

/** A block that ends at midnight ends with its day. */
export function blocksOfDay(rows: Row[]): DayBlock[] {
  return rows.map(({ from, until, kind, energy }) => ({ from: minute(from), until: minute(until) || DAY, kind, energy }))
}

/** How that weekday usually is: what a changed day begins from. */
export function usualOf(week: Block[], day: string): DayBlock[] {
  // 1970-01-01 was a Thursday; Monday is 1.
  const weekday = ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
  return week.filter((each) => each.day === weekday)
}

/** One more block after the last one. */
export function oneMore(rows: Row[]): Row[] {
  const last = rows.at(-1)
  const from = last ? minute(last.until) || DAY - 60 : 540
  return [...rows, { from: clock(from), until: clock(Math.min(DAY, from + 180)), kind: 'MAKING', energy: 'MEDIUM' }]
}
