import type { StepAct } from './acts.ts'
import type { Task, Today } from './useToday.ts'

interface Standing {
  task: Task
  seconds: number
  /** Running since then, in milliseconds; null: it rests. */
  since: number | null
}

const of = (task: Task, act: StepAct) => task.order === act.order && task.line === act.line && task.step === act.step

function rest(standing: Standing, at: number) {
  if (standing.since !== null) standing.seconds += Math.max(0, (at - standing.since) / 1_000)
  standing.since = null
}

/** The list as it stands when what was done and not yet told is counted in.
 *  @param read when the tasks were answered
 *  @param now both in milliseconds by this phone's clock
 *  @param shown address of an act's own picture */
export function asTold(tasks: Task[], acts: StepAct[], read: number, now: number, shown: (act: StepAct) => string): Task[] {
  const all: Standing[] = tasks.map((task) => ({ task: { ...task }, seconds: task.workedSeconds, since: task.state === 'RUNNING' ? read : null }))
  for (const act of acts.filter(({ refused }) => !refused)) {
    const standing = all.find(({ task }) => of(task, act))
    if (!standing) continue
    switch (act.kind) {
      case 'start':
        for (const other of all) {
          const sameHands = act.person !== null && other.task.person === act.person && other.task.kind === 'ATTENDED'
          if (other === standing || other.since === null || !sameHands || standing.task.kind !== 'ATTENDED') continue
          rest(other, act.at)
          other.task.state = 'PAUSED'
        }
        standing.since = act.at
        standing.task.state = 'RUNNING'
        break
      case 'pause':
        rest(standing, act.at)
        standing.task.state = 'PAUSED'
        break
      case 'finish':
        rest(standing, act.at)
        standing.task.state = 'DONE'
        for (const { task } of all) {
          if (task.order !== act.order || task.line !== act.line || !task.waitsFor.includes(act.step)) continue
          task.waitsFor = task.waitsFor.filter((step) => step !== act.step)
          if (task.state === 'WAITING' && !task.waitsFor.length) task.state = 'READY'
        }
        break
      case 'photo':
        if (act.picture) standing.task.photo = { key: act.photo ?? '', url: shown(act), shown: act.show }
        else if (standing.task.photo) standing.task.photo = { ...standing.task.photo, shown: true }
        break
    }
  }
  return all.map(({ task, seconds, since }) => ({ ...task, workedSeconds: Math.floor(seconds + (since === null ? 0 : Math.max(0, (now - since) / 1_000))) }))
}

/** The same of a whole day: what began moves into the hand, what is done goes. */
export function dayAsTold(today: Today, acts: StepAct[], read: number, now: number, shown: (act: StepAct) => string): Today {
  const later = new Set(today.later.map(({ order, line, step }) => `${order}/${line}/${step}`))
  const all = asTold([...today.now, ...today.next, ...today.later], acts, read, now, shown)
  const open = all.filter(({ state }) => state !== 'RUNNING' && state !== 'DONE')
  const isLater = ({ order, line, step }: Task) => later.has(`${order}/${line}/${step}`)
  return { ...today, now: all.filter(({ state }) => state === 'RUNNING'), next: open.filter((task) => !isLater(task)), later: open.filter(isLater) }
}
