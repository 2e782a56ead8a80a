import { booking } from './booking.ts'
import { cases } from './case.ts'
import { change } from './change.ts'
import { checkout } from './checkout.ts'
import { design } from './design.ts'
import { film } from './film.ts'
import { found } from './found.ts'
import { offer } from './offer.ts'
import { order } from './order.ts'
import { pay } from './pay.ts'
import { problem } from './problem.ts'
import { review } from './review.ts'
import { series } from './series.ts'
import { waiting } from './waiting.ts'

export const zhCN = {
  ...booking,
  ...cases,
  ...change,
  ...checkout,
  ...design,
  ...film,
  ...found,
  ...offer,
  ...order,
  ...pay,
  ...problem,
  ...review,
  ...series,
  ...waiting,
}
