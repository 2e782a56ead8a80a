import type { Schemas } from '@dingzuo/api/maker'

type Task = Schemas['production.web.TaskBody']
/** What could go into a load as well. */
export type Joining = Pick<Task, 'order' | 'orderNumber' | 'line' | 'step' | 'label' | 'design' | 'quantity' | 'shipBy' | 'from' | 'room'>
export type Load = Omit<Schemas['production.web.LoadBody'], 'joining'> & { joining: Joining[] }
/** Every load, and what could be one. */
export interface Standing {
  loads: Load[]
  planned: Planned[]
}
export type LoadPiece = Schemas['production.web.LoadBody.Piece']
export type Planned = Schemas['production.web.LoadBody.Planned']
export type Failed = Schemas['production.web.LoadReading.Failed']
interface Place {
  order: string
  line: number
  step: string
}

/** It may go in now: nothing comes first, neither work nor money. */
export const mayGoIn = ({ state, unpaid }: Planned['tasks'][number]) => state === 'READY' && !unpaid

export const placeKey = ({ order, line, step }: Place) => `${order}/${line}/${step}`

/** Key of the words for how it stands: what runs is called after what it is. */
export const stateKey = ({ state, kind }: Load) => (state === 'FIRED' ? `load.state.FIRED.${kind}` : `load.state.${state}`)

/** What a phone keeps of a load that it opens: plain values, and what may go in. */
export type Opening = Pick<Planned, 'machine' | 'kind' | 'programme' | 'name' | 'isMounted'> & { joining: Joining[] }

export const joiningOf = ({ order, orderNumber, line, step, label, design, quantity, shipBy, from, room }: Joining): Joining => ({ order, orderNumber, line, step, label, design, quantity, shipBy, from, room })

export const openingOf = ({ machine, kind, programme, name, isMounted, tasks }: Planned): Opening => ({ machine, kind, programme, name, isMounted, joining: tasks.filter(mayGoIn).map(joiningOf) })
