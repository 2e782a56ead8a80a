import type { PromiseStep, StepState, TrackedOrder } from '@dingzuo/api'

/**
 * The steps with what is done inked. Where the floor has not told, the order's own state says what must be so: a paid
 * deposit, a finished making, a parcel that left.
 */
export function lineOf({ promise, state }: TrackedOrder): PromiseStep[] {
  if (promise.line.some((step) => step.state)) return promise.line
  return promise.line.map((step) => ({ ...step, state: stateFor(step.step, state) }))
}

function stateFor(step: string, order: TrackedOrder['state']): StepState {
  switch (order) {
    case 'HELD':
    case 'AWAITING_CONFIRMATION':
      return step === 'deposit' ? 'NOW' : 'AHEAD'
    case 'CONFIRMED':
    case 'MAKING':
      return step === 'deposit' ? 'DONE' : 'AHEAD'
    case 'READY':
      return step === 'road' ? 'AHEAD' : 'DONE'
    case 'SHIPPED':
      return step === 'road' ? 'NOW' : 'DONE'
    case 'DELIVERED':
    case 'CLOSED':
      return 'DONE'
    case 'CANCELLED':
    case 'EXPIRED':
    case 'PAID_LATE':
      return 'AHEAD'
  }
}
