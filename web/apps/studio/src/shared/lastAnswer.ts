import { ProblemAnswer } from '@dingzuo/api/maker'
import { onShelf } from './keep.ts'

/** An answer, and when it came by this phone's clock. */
export interface Answered<T> {
  value: T
  at: number
}

/** Whether the server itself said no; anything else is a line that dropped or a house that is being restarted. */
export function isRefusal(caught: unknown): caught is ProblemAnswer {
  return caught instanceof ProblemAnswer && caught.problem.status >= 400 && caught.problem.status < 500
}

/** Keeps what was just answered. */
export async function keepAnswer<T>(name: string, value: T): Promise<Answered<T>> {
  const answered = { value, at: Date.now() }
  await onShelf('answers', 'readwrite', (shelf) => shelf.put(answered, name)).catch(() => undefined)
  return answered
}

/** The newest answer; the last one where nobody answers. What was refused is refused. */
export async function lastAnswer<T>(name: string, ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return await keepAnswer(name, await ask())
  } catch (problem) {
    if (isRefusal(problem)) throw problem
    const kept = (await onShelf('answers', 'readonly', (shelf) => shelf.get(name)).catch(() => undefined)) as Answered<T> | undefined
    if (!kept) throw problem
    return kept
  }
}

/** Whoever leaves takes what they read with them, also the pictures. */
export async function forgetAnswers() {
  await onShelf('answers', 'readwrite', (shelf) => shelf.clear()).catch(() => undefined)
  await globalThis.caches?.delete('pictures')
}
