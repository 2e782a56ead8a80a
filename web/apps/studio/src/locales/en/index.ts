import { design } from './design.ts'
import { film, hotspot, platform } from './film.ts'
import { inbox } from './inbox.ts'
import { order, orderState } from './order.ts'
import { kind, plan } from './plan.ts'
import { session } from './session.ts'
import { audit, dye, machine, role, roleAbout, setup } from './setup.ts'
import { fault, kit, more, problem, shell } from './shell.ts'
import { today } from './today.ts'

export const en = {
  audit,
  design,
  dye,
  fault,
  film,
  hotspot,
  inbox,
  kind,
  kit,
  machine,
  more,
  order,
  orderState,
  plan,
  platform,
  problem,
  role,
  roleAbout,
  session,
  setup,
  shell,
  today,
}
