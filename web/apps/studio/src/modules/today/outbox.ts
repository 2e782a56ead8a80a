import { answer, problemFrom, ProblemAnswer, type Problem } from '@dingzuo/api/maker'
import { shallowRef } from 'vue'
import { api } from '../../shared/api.ts'
import { onShelf } from '../../shared/keep.ts'
import { isRefusal } from '../../shared/lastAnswer.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { freshSession } from '../session/session.ts'

/** Something that hands did, on its way to the server. Its name makes it count once however often it is sent. */
export interface Act {
  /** Its place in the box; given by the box. */
  n?: number
  id: string
  /** Whose it is: another account on this phone neither sees nor sends it. */
  account: string
  studio: string
  order: string
  line: number
  step: string
  label: string
  kind: 'start' | 'pause' | 'finish' | 'photo'
  /** When it happened, in milliseconds by this phone's clock. */
  at: number
  person: string | null
  /** Of the order, as its maker saw it; a changed order is begun anew. */
  agreement: number | null
  /** Why it begins although too much is begun already; null: then it does not. */
  allTheSame?: string | null
  show: boolean
  picture: File | null
  /** Key of the picture, once the server has it. */
  photo: string | null
  /** The answers to the checks of its instructions, of a finish. */
  looked?: { no: number; whyNot: string | null }[]
  /** Why the server did not take it, when it came late; its maker decides. */
  refused: Problem | null
}
export type NewAct = Omit<Act, 'n' | 'id' | 'account' | 'at' | 'refused'>

/** In the order in which things happened. */
export const waiting = shallowRef<Act[]>([])

/** What of one studio the server has not yet. */
export const mine = (studio: string) => waiting.value.filter((act) => act.studio === studio)

const pictures = new Map<string, string>()

/** Address of an act's own picture, for as long as the app is open. */
export function pictureOf({ id, picture }: Act): string {
  const known = pictures.get(id)
  if (known || !picture) return known ?? ''
  const address = URL.createObjectURL(picture)
  pictures.set(id, address)
  return address
}

const AGAIN_EVERY = 20_000
const alone = <T>(work: () => Promise<T>): Promise<T> => (navigator.locks ? navigator.locks.request('dingzuo-acts', work) : work())
const sameStep = (one: Act, other: Act) => one.order === other.order && one.line === other.line && one.step === other.step

async function look(account: string) {
  const all = (await onShelf('acts', 'readonly', (shelf) => shelf.getAll()).catch(() => [])) as Act[]
  waiting.value = all.filter((act) => act.account === account)
}

/** Keeps what was done, then tells it. @returns whether the server has it already
 *  @throws what the server said, when it said no at once: then nothing is kept */
export async function tell(done: NewAct): Promise<'told' | 'kept'> {
  const { account } = await freshSession()
  const act: Act = { ...done, id: crypto.randomUUID(), account, at: Date.now(), refused: null }
  await onShelf('acts', 'readwrite', (shelf) => shelf.add(act))
  await look(account)
  await empty(account)
  const left = waiting.value.find(({ id }) => id === act.id)
  if (!left) return 'told'
  if (!left.refused) return 'kept'
  await drop(left)
  throw new ProblemAnswer(left.refused)
}

/** Sends what waits, oldest first. A step of which something was refused waits for its maker; everything waits for the line. */
async function empty(account: string): Promise<void> {
  await alone(async () => {
    await look(account)
    const held: Act[] = []
    const told: Act[] = []
    for (const act of waiting.value) {
      if (act.refused || held.some((other) => sameStep(act, other))) {
        held.push(act)
        continue
      }
      try {
        await send(act)
        told.push(act)
      } catch (problem) {
        const { status } = problemFrom(problem)
        if (!isRefusal(problem) || status === 401 || status === 429) break
        held.push(act)
        await put({ ...act, refused: problemFrom(problem) })
      }
    }
    // Forgotten only when the screen has heard of it: what was done would be undone for a moment. Sent twice, it counts once.
    if (told.length) await queryClient.invalidateQueries({ queryKey: ['studio'] })
    for (const { n } of told) await onShelf('acts', 'readwrite', (shelf) => shelf.delete(n as number))
    await look(account)
  })
}

async function send(act: Act) {
  await freshSession({ withWord: true })
  if (act.picture && !act.photo) {
    act.photo = (await keepPicture(act.studio, act.picture, true)).key
    await put(act)
  }
  const { studio, order, line, step, show, photo, looked = [] } = act
  const at = { params: { path: { studio, order, line, step }, header: { 'Idempotency-Key': act.id }, query: { secondsAgo: Math.max(0, Math.floor((Date.now() - act.at) / 1_000)) } } }
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

const put = (act: Act) => onShelf('acts', 'readwrite', (shelf) => shelf.put(act))

/** What was refused is tried once more. */
export async function tryAgain(act: Act) {
  await put({ ...act, refused: null })
  await empty(act.account)
}

/** What was refused is let go, and what followed on the same step with it. */
export async function drop(act: Act) {
  const after = waiting.value.filter((other) => sameStep(act, other) && (other.n ?? 0) >= (act.n ?? 0))
  for (const { n } of after) await onShelf('acts', 'readwrite', (shelf) => shelf.delete(n as number))
  await look(act.account)
  await queryClient.invalidateQueries({ queryKey: keys.studio(act.studio) })
}

/** Looks after the box while the app is open. */
export function mindTheBox(): () => void {
  // The word of the visit is asked for also when nothing waits: every other act on the screen is sent with it.
  const go = () =>
    void freshSession()
      .then(({ account }) => empty(account))
      .then(() => freshSession({ withWord: true }))
      .catch(() => undefined)
  const timer = setInterval(() => waiting.value.some(({ refused }) => !refused) && go(), AGAIN_EVERY)
  addEventListener('online', go)
  go()
  return () => {
    clearInterval(timer)
    removeEventListener('online', go)
  }
}
