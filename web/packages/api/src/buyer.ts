/**
 * The buyer's flow, word for word as the contract has it, in the few shapes that the shop reads. Written by hand; the maker's app has
 * generated types (`schema.ts`).
 */

/** A day, `2026-12-09`. */
export type Day = string
/** A moment with its zone, `2026-11-22T18:30:00+08:00`. */
export type Moment = string
/** Fen, whole. */
export type Fen = number

/** A code a program can use, with its words in the asked language. */
export interface Reason {
  code: string
  parameters?: Record<string, unknown>
  text: string
}

// --- The studio -------------------------------------------------------------------------------------------------

export interface DesignCard {
  slug: string
  name: string
  poster: string | null
  from: Fen
  bookable: boolean
}

export interface FilmCard {
  slug: string
  title: string
  poster: string | null
  seconds?: number
  /** Slug of the design that it shows being made. */
  design?: string | null
}

export type BookingKind = 'DROP' | 'CYCLE' | 'SERIES'

/** How near a series is: what is paid and counts, never more. */
export interface SeriesPart {
  story: string
  film: string | null
  /** The minimum is either in pieces or in deposits. */
  leastPieces: number | null
  leastDeposits: Fen | null
  pieces: number
  deposits: Fen
  percent: number
  /** Off the whole series, in hundredths of a percent. */
  discount: number
  extended: boolean
  designs: { design: string; least: number; pieces: number }[]
}

export interface Booking {
  id: string
  kind: BookingKind
  name?: string
  designs: string[]
  places?: number
  placesLeft: number
  opensAt?: Moment | null
  closesAt?: Moment | null
  shipBy?: Day | null
  series?: SeriesPart | null
  /** It opens to whoever asks before the others. */
  early?: { name: string; opensAt: Moment } | null
}

/** A round of a cycle as its buyers see it. */
export interface Round {
  id: string
  phase: 'TEASE' | 'FIX' | 'BOOK' | 'MAKE' | 'REVIEW' | 'DONE' | 'SKIPPED'
  paused: boolean
  fixAt: Moment
  bookAt: Moment
  makeAt: Moment
  /** What can be put down for a design; 0: nothing. */
  hold: Fen
  weights: { like: number; rank: number; hold: number }
  people: number
  designs: { design: string; likes: number; ranks: number; holds: number; weight: number; places: number; left: number }[]
  mine: Voice | null
}

export interface Voice {
  likes: string[]
  /** The best first, at most three. */
  ranking: string[]
  /** Design that the buyer's money lies for. */
  putDown?: string | null
}

export interface Seller {
  registered: boolean
  text: string
}

export interface Shop {
  slug: string
  name: string
  story?: string | null
  province?: string | null
  city?: string | null
  replyHours?: string | null
  keptRate?: number | null
  keptOf?: number
  dye?: string
  seller?: Seller | null
  designs: DesignCard[]
  films: FilmCard[]
  bookings: Booking[]
}

// --- The design -------------------------------------------------------------------------------------------------

export type OptionKind = 'CHOICE' | 'CHOICES' | 'NUMBER' | 'TEXT' | 'UPLOAD'

export interface Choice {
  key: string
  name: string
  /** A colour (`#8a5a2b`), the address of a picture, or nothing: then the choice is a plain word. */
  swatch: string | null
  priceDelta: Fen
  available: boolean
  because: string | null
}

export interface Limits {
  min?: number | null
  max?: number | null
  step?: number | null
  maxLength?: number | null
  /** The glyphs that exist for this lettering; without it, any. */
  glyphs?: string | null
}

export interface OptionGroup {
  key: string
  name: string
  kind: OptionKind
  required: boolean
  choices: Choice[]
  limits: Limits | null
  example: OptionValue | null
  /** Added when a text, number (each step above the least) or picture is given. */
  price?: Fen
  hint?: string | null
}

export interface Picture {
  url: string
  alt?: string | null
  width?: number
  height?: number
}

/** Something that is so of an option: it is filled in, and what is said of it holds too. A size is a number, the characters of a text, or
 *  how many were picked. */
export interface Condition {
  group: string
  choices?: string[] | null
  from?: number | null
  upTo?: number | null
}

/** What goes together: if all of `when` hold, then something must. The server judges; a page may look first. */
export interface RuleSaid {
  rule: 'needs' | 'excludes' | 'one-of' | 'within' | 'only' | 'pieces'
  /** The maker's reason. */
  text: string
  /** The rule itself, as a sentence. */
  says: string
  when: Condition[]
  then: Condition[]
  /** Pieces at a time, for `pieces`. */
  from?: number | null
  upTo?: number | null
}

/** Where a lettering or the buyer's own picture is shown; sizes in thousandths of the picture. */
export interface Spot {
  group: string
  picture: string
  x: number
  y: number
  width: number
  height: number
  colour: string
  look: 'STAMPED' | 'CARVED' | 'EMBROIDERED' | 'PRINTED'
}

export interface Design {
  slug: string
  name: string
  revision: string | number
  basePrice: Fen
  /** May stand struck through beside the base price. */
  formerPrice?: Fen | null
  story?: string | null
  pictures?: Picture[]
  materials?: string[]
  questions?: { question: string; answer: string }[]
  optionGroups: OptionGroup[]
  rules: RuleSaid[]
  places?: Spot[]
  /** Work on a piece that the buyer sends in. */
  repair?: boolean
}

/** CHOICE and TEXT a string, CHOICES an array, NUMBER a number, UPLOAD an artwork's id. */
export type OptionValue = string | number | string[]
export type Configuration = Record<string, OptionValue>

// --- The offer --------------------------------------------------------------------------------------------------

export interface Line {
  design: string
  configuration: Configuration
  quantity: number
  /** The option that was touched last: a suggestion leaves it alone if it can. */
  latest?: string
}

export interface Place {
  province: string
  city: string
}

export interface Source {
  film?: string
  post?: string
  second?: number
}

export interface QuoteRequest {
  lines: Line[]
  rush: boolean
  booking: string | null
  to?: Place
  source?: Source
  /** A code that takes something off, as it was typed. */
  coupon?: string | null
  /** The tracking token of an earlier order here: a regular's price. */
  member?: string | null
}

/** What became of the code. */
export interface CouponSaid {
  code: string
  accepted: boolean
  off: Fen
  /** Why it does not count. */
  because: Reason | null
}

export interface PriceLine {
  code: string
  label: string
  amount: Fen
}

/** What the law lets the buyer send back: see the consent that goes with it. */
export type Returns = 'SEVEN_DAY' | 'MADE_TO_ORDER' | 'CONFIRMED_EXEMPT'

export interface OfferLine {
  design: string
  name: string
  quantity: number
  amount: Fen
  price: PriceLine[]
  returns: Returns
}

export type InstalmentKind = 'EARNEST' | 'PREPAYMENT' | 'BALANCE' | 'CHANGE' | 'FREIGHT'
export type InstalmentDue = 'NOW' | 'BEFORE_STEP' | 'ON_PHOTO_APPROVAL' | 'BEFORE_SHIPPING'

export interface Instalment {
  kind: InstalmentKind
  amount: Fen
  due: InstalmentDue
  /** The step that waits for it; only BEFORE_STEP. */
  stepLabel?: string | null
  /** What the law makes of this kind, where that needs saying. */
  meaning?: string | null
}

export type StepState = 'DONE' | 'NOW' | 'AHEAD'

/** A step on the promise line; half-open in time, both ends said as days. */
export interface PromiseStep {
  step: string
  label: string
  from: Day
  to: Day
  /** Only on the buyer's own order; a quote's steps all lie ahead. */
  state?: StepState | null
}

export interface PromisedDates {
  shipBy: Day
  arriveBy: Day
  confidence: number | null
  safetyDays?: number | null
  /** The same in the reader's words. */
  surely?: string
  line: PromiseStep[]
  because: Reason | null
}

export interface RushOffer {
  available: boolean
  shipBy?: Day | null
  fee?: Fen | null
}

export type ConsentKind = string

export interface Consent {
  kind: ConsentKind
  /** The order line it is about, from 0; -1 is the whole order. */
  line: number
  text: string
  version: string
}

export interface Offer {
  lines: OfferLine[]
  freight: Fen
  total: Fen
  instalments: Instalment[]
  promise: PromisedDates
  rush: RushOffer | null
  consents: Consent[]
  validUntil: Moment
  assumed?: string[]
  coupon?: CouponSaid | null
  member?: { name: string; earlyMinutes: number } | null
}

// --- The order --------------------------------------------------------------------------------------------------

export interface Address extends Place {
  district: string
  line: string
}

export interface Buyer {
  name: string
  phone: string
  address: Address
}

export interface ConsentGiven {
  kind: ConsentKind
  version: string
  given: true
}

export interface OrderRequest extends QuoteRequest {
  accept: { total: Fen; shipBy: Day }
  buyer: Buyer
  consents: ConsentGiven[]
  /** Under which money may have been put down in a vote. */
  voter?: string
}

export interface PaymentOpen {
  id: string
  amount: Fen
  methods: string[]
}

export interface OrderPlaced {
  order: string
  trackingToken: string
  trackingUrl: string
  holdExpiresAt: Moment
  payment: PaymentOpen
  promise: PromisedDates
}
