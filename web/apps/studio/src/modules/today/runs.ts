import type { Task } from './useToday.ts'

export type Around = Task['around'][number]

/** Tasks that are done in one go: with one and the same setup, or in one load of the plan; alone where nothing is shared.
 *  `saved` is what each of them would have taken of somebody's hands if it had been made ready, loaded and unloaded by itself, in minutes. */
export interface Run {
  setup: Around | null
  load: string | null
  tasks: Task[]
  saved: number
}

export const setupOf = (task: Task) => task.around.find(({ role }) => role === 'SETUP') ?? null
const minutes = ({ from, until }: Around) => Math.round((Date.parse(until) - Date.parse(from)) / 60_000)
/** Minutes that are paid once for all who share them. */
const sharedMinutes = (task: Task) => task.around.filter(({ shared }) => shared).reduce((sum, each) => sum + minutes(each), 0)

/** In the order of the plan; who shares a setup or a load stands together, where the first of them stands. */
export function runsOf(tasks: Task[]): Run[] {
  const runs: Run[] = []
  const known = new Map<string, Run>()
  for (const task of tasks) {
    const setup = setupOf(task)
    const load = task.load ?? null
    const key = setup?.shared ?? load
    const run = key ? known.get(key) : undefined
    if (run) {
      run.tasks.push(task)
      run.saved += sharedMinutes(task)
      continue
    }
    const begun = { setup, load, tasks: [task], saved: 0 }
    if (key) known.set(key, begun)
    runs.push(begun)
  }
  return runs
}
