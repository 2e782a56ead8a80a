import { problemFrom, ProblemAnswer, type Problem } from '@dingzuo/api/maker'
import { shallowRef } from 'vue'
import { onShelf } from '../../shared/keep.ts'
import { isRefusal } from '../../shared/lastAnswer.ts'
import { keepPicture } from '../../shared/pictures.ts'
import { plain } from '../../shared/plain.ts'
import { codeOf } from '../../shared/problemWords.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { freshSession } from '../session/session.ts'
import { isOfLoad, isOfSample, isOfStep, isWithin, waitsFor, type Act, type NewAct } from './acts.ts'
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

async function look(account: string) {
  const all = (await onShelf('acts', 'readonly', (shelf) => shelf.getAll()).catch(() => [])) as Act[]
  waiting.value = all.filter((act) => act.account === account)
}

/** Keeps what was done, in this order, then tells it. @returns whether the server has all of it already
 *  @throws what the server said, when it said no at once: then what it refused is not kept */
export async function tell(...done: NewAct[]): Promise<'told' | 'kept'> {
  const { account } = await freshSession()
  const acts = done.map((each) => ({ ...plain(each), id: each.kind === 'open' ? each.load : crypto.randomUUID(), account, at: Date.now(), refused: null }) as Act)
  for (const act of acts) await onShelf('acts', 'readwrite', (shelf) => shelf.add(act))
  await look(account)
  await empty(account)
  const left = () => waiting.value.filter(({ id }) => acts.some((act) => act.id === id))
  const refused = left().filter((act) => act.refused)
  for (const act of refused) await drop(act)
  for (const act of left())
    await alone(async () => {
      if (await onShelf('acts', 'readonly', (shelf) => shelf.getKey(act.n as number))) await put({ ...act, late: true })
    })
  if (refused[0]?.refused) throw new ProblemAnswer(refused[0].refused)
  return left().length ? 'kept' : 'told'
}

/** Sends what waits, oldest first. A thing of which something was refused waits for its maker; everything waits for the line. */
async function empty(account: string): Promise<void> {
  const isMoved = await alone(async () => {
    await look(account)
    const held: Act[] = []
    const told: Act[] = []
    for (const act of waiting.value) {
      if (act.refused || held.some((other) => waitsFor(act, other))) {
        held.push(act)
        continue
      }
      try {
        await send(act)
        told.push(act)
      } catch (problem) {
        const { status } = problemFrom(problem)
        if (!isRefusal(problem) || status === 401 || status === 429) break
        if (await lieInTheOther(act, problemFrom(problem))) return true
        held.push(act)
        await put({ ...act, refused: problemFrom(problem) })
      }
    }
    // Forgotten only when the screen has heard of it: what was done would be undone for a moment. Sent twice, it counts once.
    if (told.length) await queryClient.invalidateQueries({ queryKey: ['studio'] })
    for (const { n } of told) await onShelf('acts', 'readwrite', (shelf) => shelf.delete(n as number))
    await look(account)
    return false
  })
  if (isMoved) await empty(account)
}

/** Two phones without a network opened the same load: there is one such machine, so what was told of this one was done to the other. */
async function lieInTheOther(act: Act, problem: Problem & { load?: string }): Promise<boolean> {
  const other = problem.load
  if (act.kind !== 'open' || !act.late || codeOf(problem) !== 'load-open-already' || !other) return false
  for (const each of waiting.value.filter(isOfLoad)) if (each.load === act.load && each.id !== act.id) await put({ ...each, load: other })
  await onShelf('acts', 'readwrite', (shelf) => shelf.delete(act.n as number))
  return true
}

async function send(act: Act) {
  await freshSession({ withWord: true })
  if (act.picture && !act.photo) {
    act.photo = (await keepPicture(act.studio, act.picture, true)).key
    await put(act)
  }
  return sendAct(act, waiting.value)
}

const put = (act: Act) => onShelf('acts', 'readwrite', (shelf) => shelf.put(act))

/** What was refused is tried once more. */
export async function tryAgain(act: Act) {
  await put({ ...act, refused: null })
  await empty(act.account)
}

/** What was refused is let go, and what followed on the same thing with it; what only waited for it goes on. */
export async function drop(act: Act) {
  const after = waiting.value.filter((other) => isWithin(other, act) && (other.n ?? 0) >= (act.n ?? 0))
  for (const { n } of after) await onShelf('acts', 'readwrite', (shelf) => shelf.delete(n as number))
  await look(act.account)
  await queryClient.invalidateQueries({ queryKey: keys.studio(act.studio) })
  if (waiting.value.some((other) => waitsFor(other, act))) await empty(act.account)
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
