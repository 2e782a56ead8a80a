import type { Schemas } from '@dingzuo/api/maker'

export type Hotspot = Schemas['film.Hotspot']
export type KeyFrame = Schemas['film.KeyFrame']
export interface Point {
  x: number
  y: number
}

/** Two key frames nearer than this are one: a finger does not hit a frame twice. */
const SAME = 0.12
const FIRST_SPAN = 4
const SHORTEST = 0.3
/** Of the picture: smaller moves are a trembling hand. */
const TREMBLE = 0.012

const tidy = (value: number) => Math.round(value * 1_000) / 1_000
const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Where it is at a second; null while it is not seen. Before its first key frame and after its last it stands still. */
export function placeAt({ from, until, keyframes }: Hotspot, second: number): Point | null {
  if (second < from || second > until) return null
  const before = keyframes.findLast(({ t }) => t <= second) ?? keyframes[0]
  const after = keyframes.find(({ t }) => t >= second) ?? keyframes.at(-1)
  if (!before || !after) return null
  const way = after.t === before.t ? 0 : (second - before.t) / (after.t - before.t)
  return { x: before.x + (after.x - before.x) * way, y: before.y + (after.y - before.y) * way }
}

/** A first tap: seen from here for a few seconds, standing still. */
export function begun(id: string, second: number, at: Point, seconds: number): Hotspot {
  const from = tidy(Math.min(second, Math.max(0, seconds - SHORTEST)))
  return { id, group: '', choice: null, label: {}, from, until: tidy(Math.min(seconds, from + FIRST_SPAN)), keyframes: [frame(from, at)] } as Hotspot
}

function frame(t: number, { x, y }: Point): KeyFrame {
  return { t: tidy(t), x: tidy(within(x, 0, 1)), y: tidy(within(y, 0, 1)) }
}

/** It stands there at that second; a key frame nearby is moved instead. A second outside stretches the time it is seen. */
export function moved(hotspot: Hotspot, second: number, to: Point): Hotspot {
  const near = hotspot.keyframes.find(({ t }) => Math.abs(t - second) < SAME)
  const t = near?.t ?? tidy(second)
  const keyframes = [...hotspot.keyframes.filter((each) => each !== near), frame(t, to)].sort((a, b) => a.t - b.t)
  return { ...hotspot, from: Math.min(hotspot.from, t), until: Math.max(hotspot.until, t), keyframes }
}

/** What a finger drew while the film ran takes the place of the key frames of that time. */
export function drawn(hotspot: Hotspot, path: KeyFrame[]): Hotspot {
  const first = path[0]
  const last = path.at(-1)
  if (!first || !last) return hotspot
  const kept = hotspot.keyframes.filter(({ t }) => t < first.t - SAME || t > last.t + SAME)
  const keyframes = [...kept, ...smoothed(path).map((each) => frame(each.t, each))].sort((a, b) => a.t - b.t)
  const distinct = keyframes.filter((each, n) => n === 0 || each.t > (keyframes[n - 1]?.t ?? -1))
  return { ...hotspot, from: tidy(Math.min(hotspot.from, first.t)), until: tidy(Math.max(hotspot.until, last.t)), keyframes: distinct }
}

/** As few key frames as say the same way (Ramer, Douglas, Peucker; the distance is taken at the same second). */
export function smoothed(path: KeyFrame[]): KeyFrame[] {
  const first = path[0]
  const last = path.at(-1)
  if (!first || !last || path.length < 3) return path
  let furthest = 0
  let most = 0
  path.forEach((each, n) => {
    const way = (each.t - first.t) / (last.t - first.t || 1)
    const off = Math.hypot(each.x - (first.x + (last.x - first.x) * way), each.y - (first.y + (last.y - first.y) * way))
    if (off > most) [furthest, most] = [n, off]
  })
  if (most <= TREMBLE) return [first, last]
  return [...smoothed(path.slice(0, furthest + 1)).slice(0, -1), ...smoothed(path.slice(furthest))]
}

/** Seen from this second on. */
export function seenFrom(hotspot: Hotspot, second: number): Hotspot {
  const from = tidy(within(second, 0, hotspot.until - SHORTEST))
  return trimmed({ ...hotspot, from })
}

/** Seen until this second. */
export function seenUntil(hotspot: Hotspot, second: number, seconds: number): Hotspot {
  const until = tidy(within(second, hotspot.from + SHORTEST, seconds))
  return trimmed({ ...hotspot, until })
}

/** Key frames outside the time are cut; where it stood at the edge stays true. */
function trimmed(hotspot: Hotspot): Hotspot {
  const whole = { ...hotspot, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
  const inside = hotspot.keyframes.filter(({ t }) => t >= hotspot.from && t <= hotspot.until)
  const edges = [hotspot.from, hotspot.until].flatMap((t) => {
    const cut = hotspot.keyframes.some((each) => (t === hotspot.from ? each.t < t : each.t > t))
    const place = cut && !inside.some((each) => each.t === t) ? placeAt(whole, t) : null
    return place ? [frame(t, place)] : []
  })
  return { ...hotspot, keyframes: [...inside, ...edges].sort((a, b) => a.t - b.t) }
}

/** Without the key frame next to this second; the last one stays. */
export function withoutFrame(hotspot: Hotspot, second: number): Hotspot {
  if (hotspot.keyframes.length < 2) return hotspot
  const near = frameNear(hotspot, second)
  return { ...hotspot, keyframes: hotspot.keyframes.filter((each) => each !== near) }
}

export function frameNear(hotspot: Hotspot, second: number): KeyFrame | undefined {
  return hotspot.keyframes.find(({ t }) => Math.abs(t - second) < SAME)
}

export function freeId(hotspots: Hotspot[]): string {
  let n = hotspots.length + 1
  while (hotspots.some(({ id }) => id === `h${n}`)) n++
  return `h${n}`
}
