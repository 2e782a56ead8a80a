import { describe, expect, it } from 'vitest'
import { begun, drawn, freeId, moved, placeAt, seenFrom, seenUntil, smoothed, withoutFrame, type Hotspot } from './track.ts'

const spot = (): Hotspot => ({ ...begun('h1', 2, { x: 0.2, y: 0.4 }, 20), keyframes: [{ t: 2, x: 0.2, y: 0.4 }, { t: 4, x: 0.6, y: 0.8 }], until: 6 }) as Hotspot

describe('a hotspot over time', () => {
  it('begins where the finger was, for a few seconds, inside the film', () => {
    expect(begun('h1', 2, { x: 0.2, y: 0.4 }, 20)).toMatchObject({ from: 2, until: 6, keyframes: [{ t: 2, x: 0.2, y: 0.4 }] })
    expect(begun('h1', 19.9, { x: 1.4, y: -1 }, 20)).toMatchObject({ from: 19.7, until: 20, keyframes: [{ t: 19.7, x: 1, y: 0 }] })
  })

  it('moves evenly between two key frames and stands still after the last', () => {
    expect(placeAt(spot(), 3)).toEqual({ x: 0.4, y: expect.closeTo(0.6) })
    expect(placeAt(spot(), 5.5)).toEqual({ x: 0.6, y: 0.8 })
    expect(placeAt(spot(), 1.9)).toBeNull()
    expect(placeAt(spot(), 6.1)).toBeNull()
  })

  it('makes a key frame where it is dragged to, or moves the one that is there', () => {
    expect(moved(spot(), 3, { x: 0.5, y: 0.5 }).keyframes.map(({ t }) => t)).toEqual([2, 3, 4])
    expect(moved(spot(), 4.05, { x: 0.9, y: 0.9 }).keyframes).toEqual([{ t: 2, x: 0.2, y: 0.4 }, { t: 4, x: 0.9, y: 0.9 }])
    expect(moved(spot(), 9, { x: 0.5, y: 0.5 }).until).toBe(9)
  })

  it('keeps only the bends of what a finger drew', () => {
    const path = Array.from({ length: 21 }, (_, n) => ({ t: 2 + n * 0.1, x: n <= 10 ? n / 20 : 0.5, y: n <= 10 ? 0.2 : 0.2 + (n - 10) / 20 }))
    expect(smoothed(path).map(({ t }) => Math.round(t * 10) / 10)).toEqual([2, 3, 4])
    const track = drawn(spot(), path)
    expect(track.keyframes.map(({ t }) => t)).toEqual([2, 3, 4])
    expect(track.keyframes.every((each, n, all) => n === 0 || each.t > (all[n - 1]?.t ?? 0))).toBe(true)
  })

  it('stands where it stood when its time is cut', () => {
    expect(seenFrom(spot(), 3)).toMatchObject({ from: 3, keyframes: [{ t: 3, x: 0.4, y: 0.6 }, { t: 4, x: 0.6, y: 0.8 }] })
    expect(seenUntil(spot(), 3, 20)).toMatchObject({ until: 3, keyframes: [{ t: 2, x: 0.2, y: 0.4 }, { t: 3, x: 0.4, y: 0.6 }] })
    expect(seenUntil(spot(), 0, 20).until).toBeGreaterThan(spot().from)
    expect(seenUntil(spot(), 5, 20).keyframes).toHaveLength(2)
  })

  it('never loses its last key frame', () => {
    const one = withoutFrame(spot(), 4)
    expect(one.keyframes).toHaveLength(1)
    expect(withoutFrame(one, 2).keyframes).toHaveLength(1)
  })

  it('has an id of its own', () => {
    expect(freeId([spot(), { ...spot(), id: 'h3' }])).toBe('h4')
  })
})
