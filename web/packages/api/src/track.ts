import type { Configuration, Consent, Day, Fen, Instalment, Moment, OptionGroup, PaymentOpen, PriceLine, PromisedDates, Reason, Returns } from './buyer.ts'

/** `GET /api/v1/track/{token}`: the order as its buyer sees it. */

export type OrderState =
  | 'HELD'
  | 'AWAITING_CONFIRMATION'
  | 'CONFIRMED'
  | 'MAKING'
  | 'READY'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CLOSED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID_LATE'

export interface TrackedLine {
  design: string
  name: string
  quantity: number
  poster?: string | null
  /** What was chosen, in words. */
  choices: { group: string; choice: string }[]
  price: PriceLine[]
  returns: Returns
  /** What the buyer agreed to about this line, in the words of then. */
  agreed?: { words: string; version: string; at: Moment } | null
  /** Opens the same piece in the shop as it is on sale today; null: it is not. */
  again?: string | null
  /** What it had and nobody can choose today. */
  gone?: { group: string; choice: string }[]
}

/** One time the date moved: the old one stays visible, with the reason. */
export interface PromiseMove {
  from: Day
  to: Day
  on: Day
  because: Reason | null
}

export interface Photo {
  url: string
  thumbnail?: string | null
  takenAt: Moment
  /** The code of the step it was taken at, as on the promise line; null for a photo of the whole. */
  step: string | null
  stepLabel: string | null
  caption?: string | null
}

export interface TrackedInstalment extends Instalment {
  paid: Fen
  /** To be paid now. */
  isDue?: boolean
  /** Why it was added later, in the studio's words. */
  because?: string | null
}

/** A photo that the buyer is asked about. */
export interface PhotoAsked {
  url: string | null
  question: string
  askedAt: Moment
  approved: boolean | null
  /** What the buyer said. */
  words: string | null
}

/** What the work waits for from the buyer. `days`: working days that were waited; null: it goes on. */
export interface AwaitedOfBuyer {
  kind: 'MEASURE' | 'PHOTO' | 'ARTWORK' | 'APPROVAL' | 'MATERIAL' | 'PIECE'
  /** Its kind, in words. */
  text: string
  words: string
  askedAt: Moment
  answer: string | null
  days: number | null
}

export interface TrackedMoney {
  total: Fen
  paid: Fen
  freight?: Fen
  instalments: TrackedInstalment[]
}

export interface Parcel {
  carrier: string
  number: string
  shippedOn: Day | null
}

export type RoadState = 'COLLECTED' | 'MOVING' | 'AT_THE_DOOR' | 'DELIVERED' | 'TROUBLE' | 'COMING_BACK'

export interface TrackedParcel {
  id: string
  carrier: string
  number: string
  pickedUp: boolean
  /** Another order of this buyer is in it too. */
  withOthers: boolean
  shippedAt: Moment
  deliveredAt?: Moment | null
  /** The latest stop first. */
  road?: { state: RoadState; stops: { at: Moment; words: string }[] } | null
}

/** `GET /api/v1/track/{token}/parcels`. `packed`: a picture of how it was packed. */
export interface TrackedParcels {
  parcels: TrackedParcel[]
  packed?: string | null
}

/** What can be done now. A page shows what it knows and passes over the rest. */
export type BuyerAct =
  | 'PAY'
  | 'SHOW_PROOF'
  | 'PAY_BALANCE'
  | 'CANCEL'
  | 'ASK_CANCELLATION'
  | 'ACCEPT_KEPT'
  | 'ACCEPT_DATE'
  | 'AGREE_DATE'
  | 'REFUSE_DATE'
  | 'APPROVE_PHOTO'
  | 'ANSWER_WAIT'
  | 'REFUND_LATE'
  | 'SEND_BACK'
  | 'CONFIRM_RECEIPT'
  | 'AGREE_SERIES'
  | 'KEEP_REST'
  | 'SHOW_COSTS'
  | 'SHOW_COSTS_PICTURE'
  | 'ASK_CHANGE'
  | 'ACCEPT_CHANGE'
  | 'REFUSE_CHANGE'
  | (string & {})

/** One option of one piece, before and after; null: none. */
export interface Altered {
  line: number
  piece: string
  group: string
  from: string | null
  to: string | null
}

/** The latest change of an order that somebody asked for, and what it comes to. */
export interface OrderChange {
  no: number
  askedBy: 'BUYER' | 'MAKER'
  state: 'ASKED' | 'OFFERED' | 'AGREED' | 'DECLINED' | 'REFUSED' | 'LAPSED'
  words: string
  askedAt: Moment
  lapsesAt: Moment
  altered: Altered[]
  price: { code: string; label: string; amount: Fen }[]
  /** What the maker adds for work undone or, below zero, takes off. */
  extra: Fen
  sum: Fen
  because: string | null
  shipBy: Day
  former: Day
  consents: Consent[]
}

/** What both agreed to. Number 0 is the accepted offer. */
export interface Agreement {
  no: number
  at: Moment
  fingerprint: string
  altered: Altered[]
  /** Pieces that are no longer made. */
  leftOut?: string[]
  total: Fen
  shipBy: Day
}

/** What a piece of a placed order could still be. */
export interface Changeable {
  line: number
  design: string
  name: string
  quantity: number
  configuration: Configuration
  /** What hands have settled is `fixed`. */
  optionGroups: (OptionGroup & { fixed: boolean })[]
}

export interface ChangeQuote {
  price: { code: string; label: string; amount: Fen }[]
  difference: Fen
  shipBy: Day
  former: Day
  because: Reason
}

export interface ChangedLine {
  line: number
  configuration: Configuration
}

/** The buyer's wish to end begun work; `kept` is what the maker proposes to keep, and why. */
export interface Cancellation {
  askedAt: Moment
  kept: { material: Fen; work: Fen; sum: Fen; because: string } | null
  /** What the order has cost so far, line by line. */
  costs?: Cost[]
}

export interface Cost {
  kind: 'MATERIAL' | 'WORK' | 'BOUGHT_IN' | 'RECOVERED'
  name: string
  quantity: string | null
  amount: Fen
  basis: string
}

/** How the money was settled of an order that ended early; \`payout\` is the studio's own, on top. */
export interface Settled {
  kept: Fen
  back: Fen
  payout: Fen
  lines: { code: string; text: string; amount: Fen }[]
  /** Costs that the buyer has shown last; null: none. */
  costs?: CostsShown | null
}

/** What the studio's broken word has cost the buyer. `pays`: what of it is paid if the studio agrees, or was. */
export interface CostsShown {
  amount: Fen
  words: string | null
  picture: string | null
  shownAt: Moment
  state: 'SHOWN' | 'AGREED' | 'REFUSED'
  pays: Fen
  answer: string | null
}

export interface Refund {
  amount: Fen
  state: 'OWED' | 'RETURNED'
}

/** What has happened so far, oldest first. */
export interface Happening {
  at: Moment
  kind: string
  text: string
}

/** Where to send money outside of this house, as the studio says it. */
export interface Transfer {
  account: string
  /** The picture of its payment code. */
  wechat: string | null
  alipay: string | null
}

export interface PaymentDue extends PaymentOpen {
  transfer?: Transfer | null
}

/** The series that an order is in, and what its buyer is asked. */
export interface TrackedSeries {
  booking: string
  name: string
  state: 'GATHERING' | 'DECIDING' | 'STARTED' | 'ENDED'
  pieces: number
  leastPieces: number | null
  deposits: Fen
  leastDeposits: Fen | null
  percent: number
  closesAt: Moment
  /** Null: nothing is asked. */
  question: SeriesQuestion | null
}

/** EXTENDED: a later day. DESIGN_DROPPED: the rest of a whole series, or everything back. */
export interface SeriesQuestion {
  kind: 'EXTENDED' | 'DESIGN_DROPPED'
  answerBy: Moment
  shipBy: Day
  reason: string | null
  /** Without the pieces that are `gone`: what the others cost with the way, and what goes back at once. */
  rest: { gone: string[]; pieces: number; total: Fen; back: Fen } | null
}

export interface TrackedOrder {
  order: string
  /** The short number people say to each other. */
  number: string
  shop: { slug: string; name: string }
  state: OrderState
  placedAt: Moment
  holdExpiresAt: Moment | null
  /** It puts an earlier order right and costs nothing: nothing of it is changed or bought again. */
  onTheHouse: boolean
  lines: TrackedLine[]
  promise: PromisedDates
  photos: Photo[]
  money: TrackedMoney
  payment: PaymentDue | null
  parcel: Parcel | null
  /** When it came into the buyer's hands. */
  arrivedOn?: Day | null
  /** Of an order that was paid late: the day it could leave now. */
  newDate?: Day | null
  /** The maker asks for another day. */
  asked?: { shipBy: Day; former: Day; reason: string } | null
  /** Every time another day was agreed, oldest first. */
  moved?: PromiseMove[]
  change?: OrderChange | null
  /** The accepted offer, then every change. */
  agreements?: Agreement[]
  cancellation?: Cancellation | null
  approval?: PhotoAsked | null
  awaited?: AwaitedOfBuyer | null
  settlement?: Settled | null
  payouts?: { amount: Fen; text: string; state: 'OWED' | 'SENT' }[]
  /** The last day on which something can be sent back without a reason. */
  returnUntil?: Day | null
  sentBack?: { lines: number[]; words: string; askedAt: Moment; amount: Fen; arrived: boolean } | null
  /** It should have left. */
  late?: { days: number; onPurpose: boolean; interest: Fen } | null
  series?: TrackedSeries | null
  refunds?: Refund[]
  can: BuyerAct[]
  happenings: Happening[]
  because?: Reason | null
}

/** `GET /api/v1/track/{token}/messages`: what buyer and studio say about the order. */
export interface Thread {
  messages: { id: string; from: 'BUYER' | 'STUDIO'; words: string; photo: string | null; at: Moment }[]
  /** How many of the studio's the buyer has not opened. */
  unread: number
  /** Outside of the reply hours: when somebody answers next. */
  answersFrom: Moment | null
  hours: { days: number[]; from: string; until: string }
}

/** `GET /api/v1/track/{token}/reviews`: what the buyer said of each piece. */
export interface OwnReviews {
  /** The pieces are with their buyer. */
  open: boolean
  mostPhotos: number
  lines: OwnReviewLine[]
}

export interface OwnReviewLine {
  line: number
  name: string
  review: OwnReview | null
  /** Also those of a review that is still to be written; `place` names one. */
  photos: { place: number; url: string; small: string }[]
}

export interface OwnReview {
  stars: number
  words: string
  isPublic: boolean
  keptBack: 'INSULT' | 'PERSONAL_DATA' | 'NOT_ABOUT_PIECE' | null
  answer: string | null
  writtenAt: Moment
  editableUntil: Moment
  editable: boolean
  version: number
}

/** `GET /api/v1/track/{token}/care`: how the pieces are looked after, and when. */
export interface Care {
  /** The buyer wants no reminders. */
  quiet: boolean
  /** @property next when care is due next; null: it wants none, or was delivered long ago */
  lines: { material: string; words: string; next: Day | null }[]
}
