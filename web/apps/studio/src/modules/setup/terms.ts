import type { Schemas } from '@dingzuo/api/maker'

export type Terms = Schemas['ordering.web.PaymentTermsController.TermsBody']
export type Part = { kind: 'EARNEST' | 'PREPAYMENT' | 'BALANCE'; share: number; due: 'NOW' | 'BEFORE_STEP' | 'ON_PHOTO_APPROVAL' | 'BEFORE_SHIPPING'; step: string | null }

export const WHOLE = 10_000
export const KINDS = ['EARNEST', 'PREPAYMENT', 'BALANCE'] as const
export const DUES = ['NOW', 'BEFORE_STEP', 'ON_PHOTO_APPROVAL', 'BEFORE_SHIPPING'] as const

const part = (kind: Part['kind'], share: number, due: Part['due'], step: string | null = null): Part => ({ kind, share, due, step })

/** Ready-made schedules. @param step the step that the thirds wait for; null: the studio has none */
export function presets(step: string | null): Record<string, Part[]> {
  return {
    deposit: [part('PREPAYMENT', 3000, 'NOW'), part('BALANCE', 7000, 'BEFORE_SHIPPING')],
    earnest: [part('EARNEST', 2000, 'NOW'), part('PREPAYMENT', 3000, 'NOW'), part('BALANCE', 5000, 'BEFORE_SHIPPING')],
    thirds: [part('PREPAYMENT', 3400, 'NOW'), step ? part('PREPAYMENT', 3300, 'BEFORE_STEP', step) : part('PREPAYMENT', 3300, 'ON_PHOTO_APPROVAL'), part('BALANCE', 3300, 'BEFORE_SHIPPING')],
    now: [part('PREPAYMENT', WHOLE, 'NOW')],
  }
}

/** Of so many fen each part takes so many: rounded down, the last takes the rest, as the house reckons. */
export function split(parts: { share: number }[], total: number): number[] {
  let left = total
  return parts.map(({ share }, at) => {
    const amount = at === parts.length - 1 ? left : Math.floor((total * share) / WHOLE)
    left -= amount
    return amount
  })
}
