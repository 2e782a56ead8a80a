import { answer } from '@dingzuo/api/maker'
import { api } from '../../shared/api.ts'
import { firedAt, isOfLoad, isOfSample, type Act, type FillAct, type FireAct, type LoadAct, type SampleAct, type StepAct } from './acts.ts'

const ago = (at: number) => Math.max(0, Math.floor((Date.now() - at) / 1_000))
const told = ({ id, at }: Act) => ({ header: { 'Idempotency-Key': id }, query: { secondsAgo: ago(at) } })

/** Tells the server; its picture is there already. @param box where it waited, with what waits still */
export function sendAct(act: Act, box: Act[]): Promise<unknown> {
  if (isOfLoad(act)) return ofLoad(act, box)
  return isOfSample(act) ? ofSample(act) : ofStep(act)
}

function ofStep(act: StepAct): Promise<unknown> {
  const { studio, order, line, step, show, photo, looked = [] } = act
  const at = { params: { path: { studio, order, line, step }, ...told(act) } }
  switch (act.kind) {
    case 'start':
      return answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/start', { ...at, body: { person: act.person, agreement: act.agreement, allTheSame: act.allTheSame ?? null } }))
    case 'pause':
      return answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/pause', at))
    case 'finish':
      return answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/finish', { ...at, body: { photo, show, looked } }))
    case 'photo':
      return answer(api.POST('/api/v1/studios/{studio}/orders/{order}/lines/{line}/steps/{step}/photo', { ...at, body: { photo, show } }))
  }
}

function ofLoad(act: LoadAct, box: Act[]): Promise<unknown> {
  return 'piece' in act ? ofFilling(act, box) : ofFiring(act)
}

function ofFilling(act: FillAct, box: Act[]): Promise<unknown> {
  const { studio, load, opening, piece } = act
  const at = { params: { path: { studio, load }, ...told(act) } }
  const fired = firedAt(load, box)
  const { order, line, step } = piece ?? { order: '', line: 0, step: '' }
  switch (act.kind) {
    case 'open':
      return answer(api.POST('/api/v1/studios/{studio}/loads', { params: { path: { studio }, header: told(act).header, query: { ...told(act).query, ...(fired ? { firedSecondsAgo: ago(fired) } : {}) } }, body: { machine: opening?.machine ?? null, programme: opening?.programme ?? '' } }))
    case 'put':
      return answer(api.POST('/api/v1/studios/{studio}/loads/{load}/pieces', { ...at, body: { order, line, step } }))
    case 'take-out':
      return answer(api.DELETE('/api/v1/studios/{studio}/loads/{load}/pieces/{order}/{line}/{step}', { params: { path: { studio, load, order, line, step }, ...told(act) } }))
    case 'put-away':
      return answer(api.DELETE('/api/v1/studios/{studio}/loads/{load}', at))
  }
}

function ofFiring(act: FireAct): Promise<unknown> {
  const { studio, load, person, lot, failed, photo, show, asked } = act
  const at = { params: { path: { studio, load }, ...told(act) } }
  switch (act.kind) {
    case 'fire':
      return answer(api.POST('/api/v1/studios/{studio}/loads/{load}/fire', { ...at, body: { person, lot, anyway: act.anyway || Boolean(act.late) } }))
    case 'unload':
      return answer(api.POST('/api/v1/studios/{studio}/loads/{load}/unload', { ...at, body: { failed, person, photo, show, asked } }))
  }
}

function ofSample(act: SampleAct): Promise<unknown> {
  const { studio, sample, step, photo } = act
  const onStep = { params: { path: { studio, sample, step }, ...told(act) } }
  const onAll = { params: { path: { studio, sample }, ...told(act) } }
  switch (act.kind) {
    case 'sample-start':
      return answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/steps/{step}/start', onStep))
    case 'sample-pause':
      return answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/steps/{step}/pause', onStep))
    case 'sample-finish':
      return answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/steps/{step}/finish', onStep))
    case 'sample-pass':
    case 'sample-fail':
      return answer(api.POST('/api/v1/studios/{studio}/samples/{sample}/verdict', { ...onAll, body: { passed: act.kind === 'sample-pass', photo } as never }))
  }
}
