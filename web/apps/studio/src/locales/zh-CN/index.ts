import { base } from './base.ts'
import { buyer } from './buyer.ts'
import { cases } from './case.ts'
import { cycle } from './cycle.ts'
import { design } from './design.ts'
import { drop } from './drop.ts'
import { series } from './series.ts'
import { equipment } from './equipment.ts'
import { film, hotspot, platform } from './film.ts'
import { followUp } from './followUp.ts'
import { inbox } from './inbox.ts'
import { intake } from './intake.ts'
import { limit } from './limit.ts'
import { load } from './load.ts'
import { making } from './making.ts'
import { material } from './material.ts'
import { money } from './money.ts'
import { order, orderState } from './order.ts'
import { parcel } from './parcel.ts'
import { energy, kind, plan } from './plan.ts'
import { price } from './price.ts'
import { review } from './review.ts'
import { handover } from './handover.ts'
import { quality } from './quality.ts'
import { sample } from './sample.ts'
import { robot } from './robot.ts'
import { session } from './session.ts'
import { audit, dye, machine, role, roleAbout, setup } from './setup.ts'
import { fault, problem } from './refusal.ts'
import { kit, more, shell } from './shell.ts'
import { sop } from './sop.ts'
import { sheet } from './sheet.ts'
import { supply } from './supply.ts'
import { talk } from './talk.ts'
import { till } from './till.ts'
import { today } from './today.ts'

export const zhCN = {
  audit,
  base,
  buyer,
  cases,
  cycle,
  design,
  drop,
  series,
  dye,
  fault,
  equipment,
  film,
  hotspot,
  followUp,
  inbox,
  intake,
  energy,
  kind,
  kit,
  machine,
  limit,
  load,
  material,
  money,
  more,
  order,
  orderState,
  parcel,
  plan,
  platform,
  price,
  problem: { ...problem, ...making },
  quality,
  sample,
  robot,
  role,
  roleAbout,
  review,
  handover,
  session,
  setup,
  shell,
  sop,
  sheet,
  supply,
  talk,
  till,
  today,
}
