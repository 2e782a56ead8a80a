import type { Hotspot, KeyFrame } from '@dingzuo/api'

export interface Point {
  x: number
  y: number
}

export interface Box {
  width: number
  height: number
}

/** How long a hotspot with a single key frame stays. */
const MOMENT = 3

/** Where a hotspot is at a second of the film, as shares of the picture; null while it is not to be seen. */
export function placeAt({ keyframes }: Pick<Hotspot, 'keyframes'>, second: number): Point | null {
  const first = keyframes[0]
  const last = keyframes.at(-1)
  if (!first || !last || second < first.t) return null
  if (keyframes.length === 1) return second <= first.t + MOMENT ? { x: first.x, y: first.y } : null
  if (second > last.t) return null
  const next = keyframes.findIndex(({ t }) => t >= second)
  return between(keyframes[Math.max(0, next - 1)] ?? first, keyframes[next] ?? last, second)
}

function between(from: KeyFrame, to: KeyFrame, second: number): Point {
  const way = to.t === from.t ? 1 : Math.min(1, Math.max(0, (second - from.t) / (to.t - from.t)))
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }
}

/** Half a finger: a hotspot never hides behind the edge where the picture is cut to fill the screen. */
const EDGE = 28

/** From a share of the picture to a place on the stage that the picture covers. */
export function onStage(point: Point, picture: Box, stage: Box): Point {
  const scale = Math.max(stage.width / picture.width, stage.height / picture.height)
  const inside = (share: number, drawn: number, room: number) =>
    Math.min(room - EDGE, Math.max(EDGE, share * drawn - (drawn - room) / 2))
  return {
    x: inside(point.x, picture.width * scale, stage.width),
    y: inside(point.y, picture.height * scale, stage.height),
  }
}
