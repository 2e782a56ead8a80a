import type { Problem, Schemas } from '@dingzuo/api/maker'
import type { Joining, Opening } from '../load/load.ts'

/** Something that hands did, on its way to the server. Its name makes it count once however often it is sent. */
interface Kept {
  /** Its place in the box; given by the box. */
  n?: number
  id: string
  /** Whose it is: another account on this phone neither sees nor sends it. */
  account: string
  studio: string
  /** What it was done to, as its maker reads it. */
  label: string
  /** When it happened, in milliseconds by this phone's clock. */
  at: number
  show: boolean
  picture: File | null
  /** Key of the picture, once the server has it. */
  photo: string | null
  /** It could not be told at once: it is under way, and nobody asks any more whether it should be. */
  late?: boolean
  /** Why the server did not take it, when it came late; its maker decides. */
  refused: Problem | null
}

/** Done to a step of an order. */
export interface StepAct extends Kept {
  order: string
  line: number
  step: string
  kind: 'start' | 'pause' | 'finish' | 'photo'
  person: string | null
  /** Of the order, as its maker saw it; a changed order is begun anew. */
  agreement: number | null
  /** Why it begins although too much is begun already; null: then it does not. */
  allTheSame?: string | null
  /** The answers to the checks of its instructions, of a finish. */
  looked?: { no: number; whyNot: string | null }[]
}

/** Done to a load while it is filled. One that is opened is called what its act is called, so that it has a name before anybody answers. */
export interface FillAct extends Kept {
  load: string
  kind: 'open' | 'put' | 'take-out' | 'put-away'
  /** Of one that is opened: what it is. */
  opening: Opening | null
  /** Of a piece that goes in or comes out: what it is. */
  piece: Joining | null
}

/** Done to a load as a whole. */
export interface FireAct extends Kept {
  load: string
  kind: 'fire' | 'unload'
  person: string | null
  /** Of a fire: also when more could go in. */
  anyway: boolean
  lot: string | null
  /** Of an unload: what did not come out well, and the words to who cannot be served in time. */
  failed: Schemas['production.web.LoadReading.Failed'][]
  asked: string | null
}

export type LoadAct = FillAct | FireAct

/** Done to a sample; of a verdict the step is empty. */
export interface SampleAct extends Kept {
  sample: string
  step: string
  kind: 'sample-start' | 'sample-pause' | 'sample-finish' | 'sample-pass' | 'sample-fail'
}

export type Act = StepAct | LoadAct | SampleAct
type New<T> = T extends Act ? Omit<T, 'n' | 'id' | 'account' | 'at' | 'late' | 'refused'> : never
export type NewAct = New<Act>

export const isOfLoad = (act: Act): act is LoadAct => 'load' in act
export const isOfSample = (act: Act): act is SampleAct => 'sample' in act
export const isOfStep = (act: Act): act is StepAct => 'order' in act

/** What it was done to: of a piece in a load, that piece there. */
function subjectOf(act: Act): string {
  if (isOfLoad(act)) return 'piece' in act && act.piece ? `load/${act.load}/${act.piece.order}/${act.piece.line}/${act.piece.step}` : `load/${act.load}`
  return isOfSample(act) ? `sample/${act.sample}` : `${act.order}/${act.line}/${act.step}`
}

/** Whether it was done to that very thing, or to something in it: let go, it takes this along. */
export function isWithin(act: Act, other: Act): boolean {
  return `${subjectOf(act)}/`.startsWith(`${subjectOf(other)}/`)
}

/** When a load was fired on this phone, in milliseconds; undefined: it is not, as far as this phone knows. */
export const firedAt = (load: string, box: Act[]) => box.find((act) => isOfLoad(act) && act.load === load && act.kind === 'fire')?.at

/** What follows on something waits for what was refused of it: a load for each of its pieces, one piece not for another. */
export const waitsFor = (act: Act, other: Act) => isWithin(act, other) || isWithin(other, act)
