/** A person's week as half hours that a finger paints. */
export type BlockKind = 'MAKING' | 'CREATING' | 'CONTENT' | 'RUNNING' | 'REST'
export const KINDS: BlockKind[] = ['MAKING', 'CREATING', 'CONTENT', 'RUNNING', 'REST']
export type Energy = 'HIGH' | 'MEDIUM' | 'LOW'
export const ENERGIES: Energy[] = ['HIGH', 'MEDIUM', 'LOW']
/** What is painted: a kind, and how much one has to give in it where that is not as mostly. */
export type Paint = BlockKind | `${BlockKind}.${'HIGH' | 'LOW'}`

export interface Block {
  day: number
  from: number
  until: number
  kind: BlockKind
  energy?: Energy
}

const CELL = 30
export const CELLS = 1_440 / CELL
/** Seven days of 48 half hours; null: nothing said. */
export type Cells = (Paint | null)[][]

export function paint(kind: BlockKind, energy: Energy = 'MEDIUM'): Paint {
  return energy === 'MEDIUM' || kind === 'REST' ? kind : `${kind}.${energy}`
}
export function kindOf(cell: Paint): BlockKind {
  return cell.split('.')[0] as BlockKind
}
export function energyOf(cell: Paint): Energy {
  return (cell.split('.')[1] ?? 'MEDIUM') as Energy
}

export function emptyWeek(): Cells {
  return Array.from({ length: 7 }, () => Array<Paint | null>(CELLS).fill(null))
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
  for (const { day, from, until, kind, energy } of blocks) week[day - 1]?.fill(paint(kind, energy), Math.floor(from / CELL), Math.ceil(until / CELL))
  return week
}

/** Neighbouring half hours of a kind and an energy are one block; the plan reads minutes. */
export function blocksOf(week: Cells): Block[] {
  return week.flatMap((cells, n) => {
    const blocks: Block[] = []
    cells.forEach((cell, at) => {
      if (!cell) return
      const last = blocks.at(-1)
      if (last && cell === cells[at - 1]) last.until += CELL
      else blocks.push({ day: n + 1, from: at * CELL, until: (at + 1) * CELL, kind: kindOf(cell), energy: energyOf(cell) })
    })
    return blocks
  })
}

export interface Cell {
  day: number
  at: number
}

/** Everything between where the finger went down and where it is now; several days at once when it moves sideways. */
export function painted(week: Cells, from: Cell, to: Cell, colour: Paint | null): Cells {
  const [day, lastDay] = [Math.min(from.day, to.day), Math.max(from.day, to.day)]
  const [at, lastAt] = [Math.min(from.at, to.at), Math.max(from.at, to.at)]
  return week.map((cells, n) => (n < day || n > lastDay ? cells : cells.map((before, m) => (m < at || m > lastAt ? before : colour))))
}

/** One day over the working days, as most weeks are. */
export function copiedDay(week: Cells, day: number, to: number[]): Cells {
  const model = week[day] ?? []
  return week.map((cells, n) => (to.includes(n) ? [...model] : cells))
}

export function minutesOf(week: Cells, kind: BlockKind): number {
  return week.flat().filter((each) => each && kindOf(each) === kind).length * CELL
}
