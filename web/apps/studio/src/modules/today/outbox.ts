import { problemFrom, ProblemAnswer } from '@dingzuo/api/maker'
import { shallowRef } from 'vue'
import { onShelf } from '../../shared/keep.ts'
import { isRefusal } from '../../shared/lastAnswer.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { freshSession } from '../session/session.ts'
import { isOfLoad, isOfSample, isOfStep, subjectOf, type Act, type NewAct } from './acts.ts'
import { sendAct } from './sendAct.ts'

/** In the order in which things happened. */
export const waiting = shallowRef<Act[]>([])

/** What of one studio the server has not yet. */
const mine = (studio: string) => waiting.value.filter((act) => act.studio === studio)
export const mySteps = (studio: string) => mine(studio).filter(isOfStep)
export const myLoads = (studio: string) => mine(studio).filter(isOfLoad)
export const mySamples = (studio: string) => mine(studio).filter(isOfSample)

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
const sameThing = (one: Act, other: Act) => subjectOf(one) === subjectOf(other)

async function look(account: string) {
  const all = (await onShelf('acts', 'readonly', (shelf) => shelf.getAll()).catch(() => [])) as Act[]
  waiting.value = all.filter((act) => act.account === account)
}

/** Keeps what was done, then tells it. @returns whether the server has it already
 *  @throws what the server said, when it said no at once: then nothing is kept */
export async function tell(done: NewAct): Promise<'told' | 'kept'> {
  const { account } = await freshSession()
  const act = { ...done, id: crypto.randomUUID(), account, at: Date.now(), refused: null } as Act
  await onShelf('acts', 'readwrite', (shelf) => shelf.add(act))
  await look(account)
  await empty(account)
  const left = waiting.value.find(({ id }) => id === act.id)
  if (!left) return 'told'
  if (!left.refused) {
    await alone(async () => {
      if (await onShelf('acts', 'readonly', (shelf) => shelf.getKey(left.n as number))) await put({ ...left, late: true })
    })
    return 'kept'
  }
  await drop(left)
  throw new ProblemAnswer(left.refused)
}

/** Sends what waits, oldest first. A thing of which something was refused waits for its maker; everything waits for the line. */
async function empty(account: string): Promise<void> {
  await alone(async () => {
    await look(account)
    const held: Act[] = []
    const told: Act[] = []
    for (const act of waiting.value) {
      if (act.refused || held.some((other) => sameThing(act, other))) {
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
  return sendAct(act)
}

const put = (act: Act) => onShelf('acts', 'readwrite', (shelf) => shelf.put(act))

/** What was refused is tried once more. */
export async function tryAgain(act: Act) {
  await put({ ...act, refused: null })
  await empty(act.account)
}

/** What was refused is let go, and what followed on the same thing with it. */
export async function drop(act: Act) {
  const after = waiting.value.filter((other) => sameThing(act, other) && (other.n ?? 0) >= (act.n ?? 0))
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
