import { asTold } from '../today/asTold.ts'
import type { SampleAct, StepAct } from '../today/acts.ts'
import type { Task } from '../today/useToday.ts'
import type { Sample } from './useSamples.ts'

/** One pair of eyes: what else of the sample ran rests. */
const EYES = 'eyes'

/** A sample as it stands when what was done and not yet told is counted in: its steps as any step's, then the verdict.
 *  @param read when it was answered @param now both in milliseconds by this phone's clock */
export function sampleAsTold(sample: Sample, acts: SampleAct[], read: number, now: number): Sample {
  const mine = acts.filter((act) => act.sample === sample.id && !act.refused)
  const tasks = sample.steps.map((step) => ({ ...step, order: sample.id, line: 0, person: EYES, kind: 'ATTENDED' }) as unknown as Task)
  const done = mine.filter(({ step }) => step).map((act) => ({ ...act, order: sample.id, line: 0, person: EYES, kind: act.kind.replace('sample-', '') }) as unknown as StepAct)
  const told = asTold(tasks, done, read, now, () => '')
  const verdict = mine.find(({ step }) => !step)
  const steps = sample.steps.map((step, at) => ({ ...step, state: told[at]?.state ?? step.state, waitsFor: told[at]?.waitsFor ?? step.waitsFor, workedSeconds: told[at]?.workedSeconds ?? step.workedSeconds }))
  return { ...sample, steps, state: verdict ? (verdict.kind === 'sample-pass' ? 'PASSED' : 'FAILED') : sample.state }
}
