import { ProblemAnswer } from '@dingzuo/api/maker'
import { computed, inject, provide, ref, type InjectionKey } from 'vue'
import { useWords } from '../../shared/i18n.ts'
import { useSaying } from '../../shared/useSaying.ts'
import { copyOf, same, type Blueprint } from './blueprint.ts'
import { laidOver } from './merging.ts'
import { useDesign } from './useDesigns.ts'

export type Desk = ReturnType<typeof makeDesk>
const DESK: InjectionKey<Desk> = Symbol('the design on the table')

/** The one design on the table. Every sheet keeps its part at once: a draft is not on sale, so nothing is risked, and a locked phone
 *  loses nothing. */
function makeDesk(id: string) {
  const { t } = useWords()
  const { say } = useSaying()
  const door = useDesign(() => id)
  const design = computed(() => door.query.data.value?.value)
  const draft = computed(() => design.value?.draft)
  const version = computed(() => door.query.data.value?.version ?? '')
  /** Somebody else saved meanwhile: what I wanted, and what I had seen. */
  const clash = ref<{ base: Blueprint; mine: Blueprint } | null>(null)

  async function keep(mine: Blueprint, base: Blueprint): Promise<boolean> {
    if (same(mine, base)) return true
    try {
      await door.save.mutateAsync({ draft: mine, version: version.value })
    } catch (caught) {
      if (caught instanceof ProblemAnswer && caught.problem.status === 412) {
        clash.value = { base, mine }
        await door.query.refetch()
      }
      return false
    }
    say(t('kit.saved'), 'done', () => void putBack(base, mine))
    return true
  }
  /** The undo of one part; what was done to other parts since stays. */
  async function putBack(before: Blueprint, after: Blueprint) {
    if (draft.value) await keep(laidOver(after, before, draft.value), draft.value)
  }
  async function settleClash(mine: boolean): Promise<boolean> {
    const both = clash.value
    clash.value = null
    door.save.reset()
    return mine && both && draft.value ? keep(laidOver(both.base, both.mine, draft.value), draft.value) : true
  }
  return { ...door, id, design, draft, version, clash, keep, settleClash }
}

export function openDesk(id: string): Desk {
  const desk = makeDesk(id)
  provide(DESK, desk)
  return desk
}

export function useDesk(): Desk {
  const desk = inject(DESK)
  if (!desk) throw new Error('A sheet of the design editor stands outside of its page')
  return desk
}

/** A copy of the draft to work on inside one sheet.
 *  @param begun what the sheet starts with, such as a new step: leaving it as it is needs no question */
export function useWork(begun: (draft: Blueprint) => Blueprint = (draft) => draft) {
  const desk = useDesk()
  const base = copyOf(desk.draft.value as Blueprint)
  const work = ref(begun(copyOf(base)))
  const first = copyOf(work.value)
  const changed = computed(() => !same(work.value, first))
  const keep = () => desk.keep(work.value, base)
  return { desk, work, changed, keep }
}
