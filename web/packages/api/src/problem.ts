import type { Configuration, Day, Moment, Offer } from './buyer.ts'

/** RFC 9457. The type is a stable path; the fields are for programs, the title and detail for people. */
export interface Problem {
  type: string
  status: number
  title?: string
  detail?: string
  /** `offer-changed`: the new offer, complete. */
  offer?: Offer
  /** `sold-out`: the next day there is room, or where to wait. */
  nextShipBy?: Day | null
  /** `not-open`: the booking opens then. */
  opensAt?: Moment | null
  waitingList?: string | null
  /** `not-makeable`: where it clashes, why, and which choices of that group would fit. */
  group?: string
  choice?: string
  rule?: string
  line?: number
  because?: string
  fits?: Record<string, string[]>
  /** `not-makeable`: the rule as a sentence, and what can be made instead with the fewest options changed. */
  says?: string
  nearest?: { configuration: Configuration; quantity: number; changed: string[] }
  /** `invalid-request`: each field and why; the numbers that would do where they are known, or the most characters. */
  fields?: { field: string; code: string; why: string; least?: number; most?: number }[]
  /** Seconds to wait, from `Retry-After`. */
  retryAfter?: number
}

export type ProblemKind =
  | 'offer-changed'
  | 'sold-out'
  | 'not-makeable'
  | 'invalid-request'
  | 'idempotency-mismatch'
  | 'too-many-requests'
  | 'not-found'
  | 'not-now'
  | 'not-open'
  | 'below-minimum'
  | 'too-far'
  | 'change-open'
  | 'in-batch'
  | 'on-the-house'
  | 'unchanged'
  | 'not-delivered'
  | 'review-stands'
  | 'places-taken'
  | 'wait-for-answer'
  | 'nobody-there'
  | 'offline'
  | 'other'

const KNOWN: readonly ProblemKind[] = [
  'offer-changed',
  'sold-out',
  'not-makeable',
  'invalid-request',
  'idempotency-mismatch',
  'too-many-requests',
  'not-found',
  'not-now',
  'not-open',
  'below-minimum',
  'too-far',
  'change-open',
  'in-batch',
  'on-the-house',
  'unchanged',
  'not-delivered',
  'review-stands',
  'places-taken',
  'wait-for-answer',
  'nobody-there',
  'offline',
]

export function kindOf(problem: Problem): ProblemKind {
  const name = problem.type.split('/').pop()
  const known = KNOWN.find((kind) => kind === name)
  if (known) return known
  return problem.status === 429 ? 'too-many-requests' : 'other'
}

/** What `api` throws: an answer that says no, or no answer at all (`offline`). */
export class ProblemAnswer extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.type}`)
    this.name = 'ProblemAnswer'
    this.problem = problem
  }

  get kind(): ProblemKind {
    return kindOf(this.problem)
  }
}

/** Whatever was caught, as a problem a page can show. What is no answer of the house is a fault of the page, and reported as one. */
export function problemFrom(caught: unknown): Problem {
  if (caught instanceof ProblemAnswer) return caught.problem
  globalThis.reportError?.(caught)
  return { type: '/problems/other', status: 0 }
}

/** Waits for what comes over the line. A line that gives none is a problem as well (`offline`); a call called off stays just that. */
export async function overTheLine<T>(coming: Promise<T>): Promise<T> {
  try {
    return await coming
  } catch (caught) {
    if (caught instanceof DOMException && caught.name === 'AbortError') throw caught
    throw new ProblemAnswer({ type: '/problems/offline', status: 0 })
  }
}
