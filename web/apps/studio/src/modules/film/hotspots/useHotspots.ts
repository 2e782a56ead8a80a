import { computed, ref } from 'vue'
import { begun, drawn, freeId, moved, seenFrom, seenUntil, withoutFrame, type Hotspot, type KeyFrame, type Point } from './track.ts'

const REMEMBERED = 50

/** The hotspots while they are edited: each act can be taken back. */
export function useHotspots(seconds: () => number) {
  const hotspots = ref<Hotspot[]>([])
  const chosenId = ref<string | null>(null)
  const before = ref<string[]>([])
  const saved = ref('[]')
  const chosen = computed(() => hotspots.value.find(({ id }) => id === chosenId.value) ?? null)
  const changed = computed(() => JSON.stringify(hotspots.value) !== saved.value)

  function read(next: Hotspot[]) {
    hotspots.value = JSON.parse(JSON.stringify(next)) as Hotspot[]
    saved.value = JSON.stringify(hotspots.value)
    before.value = []
    if (!chosen.value) chosenId.value = null
  }
  function note() {
    before.value = [...before.value.slice(1 - REMEMBERED), JSON.stringify(hotspots.value)]
  }
  function undo() {
    const last = before.value.at(-1)
    if (last === undefined) return
    before.value = before.value.slice(0, -1)
    hotspots.value = JSON.parse(last) as Hotspot[]
  }
  function change(how: (hotspot: Hotspot) => Hotspot) {
    if (!chosen.value) return
    note()
    hotspots.value = hotspots.value.map((each) => (each.id === chosenId.value ? how(each) : each))
  }
  function add(second: number, at: Point) {
    note()
    const hotspot = begun(freeId(hotspots.value), second, at, seconds())
    hotspots.value = [...hotspots.value, hotspot]
    chosenId.value = hotspot.id
  }
  function remove() {
    note()
    hotspots.value = hotspots.value.filter(({ id }) => id !== chosenId.value)
    chosenId.value = null
  }
  return {
    hotspots,
    chosen,
    chosenId,
    changed,
    canUndo: computed(() => before.value.length > 0),
    read,
    undo,
    add,
    remove,
    place: (second: number, to: Point) => change((each) => moved(each, second, to)),
    draw: (path: KeyFrame[]) => change((each) => drawn(each, path)),
    from: (second: number) => change((each) => seenFrom(each, second)),
    until: (second: number) => change((each) => seenUntil(each, second, seconds())),
    dropFrame: (second: number) => change((each) => withoutFrame(each, second)),
    bind: (binding: Pick<Hotspot, 'group' | 'choice' | 'label'>) => change((each) => ({ ...each, ...binding })),
  }
}
