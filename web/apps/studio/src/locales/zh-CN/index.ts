import { film, hotspot, platform } from './film.ts'
import { kind, plan } from './plan.ts'
import { session } from './session.ts'
import { fault, kit, more, problem, shell } from './shell.ts'
import { today } from './today.ts'

export const zhCN = {
  fault,
  film,
  hotspot,
  kind,
  kit,
  more,
  plan,
  platform,
  problem,
  session,
  shell,
  today,
}
