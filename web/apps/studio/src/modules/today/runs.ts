import type { Task } from './useToday.ts'

export type Around = Task['around'][number]

/** Tasks that go on with one and the same setup; alone where nothing is made ready. */
export interface Run {
  setup: Around | null
  tasks: Task[]
}

export const setupOf = (task: Task) => task.around.find(({ role }) => role === 'SETUP') ?? null

/** In the order of the plan; who shares a setup stands together, where the first of them stands. */
export function runsOf(tasks: Task[]): Run[] {
  const runs: Run[] = []
  const bySetup = new Map<string, Run>()
  for (const task of tasks) {
    const setup = setupOf(task)
    const known = setup?.shared ? bySetup.get(setup.shared) : undefined
    if (known) {
      known.tasks.push(task)
      continue
    }
    const run = { setup, tasks: [task] }
    if (setup?.shared) bySetup.set(setup.shared, run)
    runs.push(run)
  }
  return runs
}
