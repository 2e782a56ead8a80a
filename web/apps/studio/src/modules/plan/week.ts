import type { Schemas } from '@dingzuo/api/maker'
import { dayNumber, isoDay } from '@dingzuo/format'

export type Plan = Schemas['production.web.PlanController.Plan']
export type Slot = Schemas['production.web.PlanController.SlotBody']
export type Idle = Plan['idle'][number]
export type Person = Schemas['production.web.PlanController.PersonBody']

/** A slot's part on one day, in minutes of that day. */
export interface Piece {
  slot: Slot
  from: number
  until: number
}

export interface PlanDay {
  day: string
  off: boolean
  /** Its hours are not those of that weekday. */
  own: boolean
  blocks: { from: number; until: number; kind: string; energy: string }[]
  pieces: Piece[]
  /** Pieces for the shelf: whatever is booked goes first. */
  idle: { run: string; label: string; from: number; until: number }[]
  /** Making minutes that nothing is planned for. */
  free: number
}

/** The server writes times in the studio's zone, so the words of the time are the studio's own clock. */
function clockOf(moment: string): { day: string; minute: number } {
  return { day: moment.slice(0, 10), minute: Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)) }
}

/** What of a stretch falls on a day; null: nothing. */
function minutesOn(stretch: { from: string; until: string }, day: string): { from: number; until: number } | null {
  const from = clockOf(stretch.from)
  const until = clockOf(stretch.until)
  if (from.day > day || until.day < day) return null
  const begins = from.day < day ? 0 : from.minute
  const ends = until.day > day ? 1_440 : until.minute
  return ends > begins ? { from: begins, until: ends } : null
}

export function pieceOn(slot: Slot, day: string): Piece | null {
  const on = minutesOn(slot, day)
  return on && { slot, ...on }
}

function idleOn(idle: Idle[], day: string): PlanDay['idle'] {
  return idle.flatMap((each) => {
    const on = minutesOn(each, day)
    return on ? [{ run: each.run, label: `${each.name} × ${each.quantity}`, ...on }] : []
  })
}

function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday; Monday is 1.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

function overlap(a: { from: number; until: number }, b: { from: number; until: number }): number {
  return Math.max(0, Math.min(a.until, b.until) - Math.max(a.from, b.from))
}

export function daysOf(from: string, count = 7): string[] {
  return Array.from({ length: count }, (_, n) => isoDay(dayNumber(from) + n))
}

/** Several pieces share a setup or a load's hands: the same minutes, once. */
function once(slots: Slot[]): Slot[] {
  const seen = new Set<string>()
  return slots.filter(({ shared }) => !shared || (!seen.has(shared) && seen.add(shared)))
}

/** One person's week as it is planned. */
export function weekOf(person: Person, slots: Slot[], from: string, idle: Idle[] = []): PlanDay[] {
  const own = once(slots.filter((slot) => slot.person === person.id))
  return daysOf(from).map((day) => {
    const known = person.days.find((each) => each.day === day)
    const blocks = (known?.blocks ?? []).map(({ fromMinute, untilMinute, kind, energy }) => ({ from: fromMinute, until: untilMinute, kind, energy }))
    const pieces = own.flatMap((slot) => pieceOn(slot, day) ?? []).sort((a, b) => a.from - b.from)
    const making = blocks.filter(({ kind }) => kind === 'MAKING')
    const room = making.reduce((sum, block) => sum + block.until - block.from, 0)
    const taken = making.reduce((sum, block) => sum + pieces.reduce((inner, piece) => inner + overlap(block, piece), 0), 0)
    return { day, off: known?.off ?? false, own: known?.own ?? false, blocks, pieces, idle: idleOn(idle.filter((each) => each.person === person.id), day), free: Math.max(0, room - taken) }
  })
}

/** A machine's week: no blocks of its own, it runs whenever it is loaded. */
export function machineWeek(machine: string, slots: Slot[], from: string, idle: Idle[] = []): PlanDay[] {
  const own = once(slots.filter((slot) => slot.machine === machine))
  return daysOf(from).map((day) => ({ day, off: false, own: false, blocks: [], free: 0, idle: idleOn(idle.filter((each) => each.machine === machine), day), pieces: own.flatMap((slot) => pieceOn(slot, day) ?? []) }))
}

/** The hours worth drawing: around what is worked and planned, whole hours, at least eight. */
export function hoursOf(days: PlanDay[]): { from: number; until: number } {
  const all = days.flatMap(({ blocks, pieces }) => [...blocks.filter(({ kind }) => kind !== 'REST'), ...pieces])
  if (all.length === 0) return { from: 540, until: 1_080 }
  const from = Math.floor(Math.min(...all.map((each) => each.from)) / 60) * 60
  const until = Math.ceil(Math.max(...all.map((each) => each.until)) / 60) * 60
  return { from, until: Math.max(until, Math.min(1_440, from + 480)) }
}

/** The end of the working week that a day is in; from Friday on, the next one's. */
export function comingFriday(today: string): string {
  const ahead = (5 - weekdayOf(today) + 7) % 7
  return isoDay(dayNumber(today) + (ahead || 7))
}

/** The least height at which a name can be read. */
const READABLE = 17

/** How tall an hour is drawn: taller where a piece of work is short, so that its name has room. */
export function hourHeight(days: PlanDay[]): number {
  const shortest = Math.min(60, ...days.flatMap(({ pieces }) => pieces.map(({ from, until }) => until - from)))
  return shortest < 20 ? 72 : 44
}

export interface Laid {
  piece: Piece
  lane: number
  lanes: number
}

/** Pieces that would be drawn over each other stand side by side. */
export function sideBySide(pieces: Piece[], hour: number): Laid[] {
  const least = (READABLE / hour) * 60
  const sorted = [...pieces].sort((a, b) => a.from - b.from || a.until - b.until)
  const laid: Laid[] = []
  let group: Laid[] = []
  let ends: number[] = []
  const close = () => {
    group.forEach((each) => (each.lanes = ends.length))
    laid.push(...group)
    group = []
    ends = []
  }
  for (const piece of sorted) {
    if (group.length && ends.every((end) => end <= piece.from)) close()
    const free = ends.findIndex((end) => end <= piece.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = Math.max(piece.until, piece.from + least)
    group.push({ piece, lane, lanes: 1 })
  }
  close()
  return laid
}
