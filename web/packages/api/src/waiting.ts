import type { Configuration, Day, Fen, Line, Moment } from './buyer.ts'

/** Waiting is wanting, not ordering: no offer until `offer` stands, and then for a stated time. */
export interface WaitingPlace {
  shop: string
  name: string
  entries: WaitingEntry[]
}

export interface WaitingEntry {
  id: string
  state: 'WAITING' | 'OFFERED' | 'TAKEN' | 'LAPSED' | 'LEFT'
  lines: { design: string; name: string; chosen: string; quantity: number; configuration: Configuration }[]
  together: boolean
  /** A place of a drop or cycle; otherwise time. */
  place: boolean
  wishedBy: Day | null
  since: Moment
  ahead: number
  skips: { at: Moment; text: string }[]
  offer: { booking: string; shipBy: Day; goods: Fen; until: Moment } | null
}

export interface WaitingWish {
  lines: Line[]
  together: boolean
  booking: string | null
  wishedBy: Day | null
  phone: string
}
