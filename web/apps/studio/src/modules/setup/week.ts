/** A person's week as half hours that a finger paints. */
export type BlockKind = 'MAKING' | 'CREATING' | 'CONTENT' | 'RUNNING' | 'REST'
export const KINDS: BlockKind[] = ['MAKING', 'CREATING', 'CONTENT', 'RUNNING', 'REST']

export interface Block {
  day: number
  from: number
  until: number
  kind: BlockKind
}

const CELL = 30
export const CELLS = 1_440 / CELL
/** Seven days of 48 half hours; null: nothing said. */
export type Cells = (BlockKind | null)[][]

export function emptyWeek(): Cells {
  return Array.from({ length: 7 }, () => Array<BlockKind | null>(CELLS).fill(null))
}

/** What a maker most often begins with: making in the day, a break at noon, Sunday free. */
export function firstWeek(): Cells {
  const week = emptyWeek()
  for (const day of week.slice(0, 6)) {
    day.fill('MAKING', 18, 24)
    day.fill('MAKING', 28, 36)
  }
  return week
}

export function cellsOf(blocks: Block[]): Cells {
  const week = emptyWeek()
  for (const { day, from, until, kind } of blocks) week[day - 1]?.fill(kind, Math.floor(from / CELL), Math.ceil(until / CELL))
  return week
}

/** Neighbouring half hours of a kind are one block; the plan reads minutes. */
export function blocksOf(week: Cells): Block[] {
  return week.flatMap((cells, n) => {
    const blocks: Block[] = []
    cells.forEach((kind, at) => {
      if (!kind) return
      const last = blocks.at(-1)
      if (last?.kind === kind && last.until === at * CELL) last.until += CELL
      else blocks.push({ day: n + 1, from: at * CELL, until: (at + 1) * CELL, kind })
    })
    return blocks
  })
}

export interface Cell {
  day: number
  at: number
}

/** Everything between where the finger went down and where it is now; several days at once when it moves sideways. */
export function painted(week: Cells, from: Cell, to: Cell, kind: BlockKind | null): Cells {
  const [day, lastDay] = [Math.min(from.day, to.day), Math.max(from.day, to.day)]
  const [at, lastAt] = [Math.min(from.at, to.at), Math.max(from.at, to.at)]
  return week.map((cells, n) => (n < day || n > lastDay ? cells : cells.map((before, m) => (m < at || m > lastAt ? before : kind))))
}

/** One day over the working days, as most weeks are. */
export function copiedDay(week: Cells, day: number, to: number[]): Cells {
  const model = week[day] ?? []
  return week.map((cells, n) => (to.includes(n) ? [...model] : cells))
}

export function minutesOf(week: Cells, kind: BlockKind): number {
  return week.flat().filter((each) => each === kind).length * CELL
}
