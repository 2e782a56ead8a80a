import type { Day, Fen, Moment } from './buyer.ts'

export type CaseCause = 'MATERIAL' | 'MAKING' | 'CARRIER' | 'DESCRIPTION' | 'USE' | 'OTHER'
export type RemedyKind = 'REPAIR' | 'REDO' | 'PRICE_CUT' | 'REFUND'
export type CaseAct = 'agreement' | 'refusal' | 'withdrawal'

/** `GET /api/v1/track/{token}/cases`: what is wrong with something that has left, and what becomes of it. */
export interface TrackedCases {
  cases: TrackedCase[]
  mayOpen: boolean
  parcels: CaseParcel[]
  /** Within which the studio answers. */
  answerHours: number
}

export interface CaseParcel {
  id: string
  carrier: string
  number: string
}

export interface TrackedCase {
  id: string
  line: number
  piece: string
  quantity: number
  cause: CaseCause
  parcel: CaseParcel | null
  wanted: RemedyKind | null
  state: 'OPEN' | 'OFFERED' | 'AGREED' | 'DONE' | 'WITHDRAWN' | 'REFUSED'
  openedAt: Moment
  answerBy: Moment
  photos: string[]
  offer: CaseOffer | null
  /** What the standing offer comes to now; null: nothing is to be made. */
  quote: { total: Fen; dueNow: Fen; shipBy: Day; consents: { kind: string; version: string; text: string }[] } | null
  remedyOrder: { id: string; number: string; state: string; link: string } | null
  history: CaseEntry[]
  version: number
  can: ('AGREE' | 'DECLINE' | 'WITHDRAW' | 'ADD_PHOTO')[]
}

export interface CaseOffer {
  kind: RemedyKind
  amount: Fen | null
  repair: string | null
  pieces: number | null
  free: boolean
  whenBack: boolean
}

export interface CaseEntry {
  at: Moment
  by: 'BUYER' | 'MAKER' | 'HOUSE'
  act: 'OPENED' | 'OFFERED' | 'DECLINED' | 'AGREED' | 'REFUSED' | 'WITHDRAWN' | 'CAME_BACK' | 'MONEY_BACK' | 'UNPAID' | 'STOPPED' | 'DONE'
  remedy: RemedyKind | null
  amount: Fen | null
  words: string | null
}

export interface CaseOpening {
  id: string
  line: number
  cause: CaseCause
  parcel?: string
  wanted?: RemedyKind
  words: string
}
