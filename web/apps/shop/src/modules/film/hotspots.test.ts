import { describe, expect, it } from 'vitest'
import { onStage, placeAt } from './hotspots.ts'

const moving = { keyframes: [{ t: 2, x: 0.2, y: 0.4 }, { t: 6, x: 0.6, y: 0.8 }, { t: 8, x: 0.6, y: 0.2 }] }

describe('a hotspot', () => {
  it('glides from key frame to key frame', () => {
    const half = placeAt(moving, 4)
    expect(half?.x).toBeCloseTo(0.4)
    expect(half?.y).toBeCloseTo(0.6)
    expect(placeAt(moving, 7)?.y).toBeCloseTo(0.5)
  })
  it('shows from its first key frame to its last', () => {
    expect(placeAt(moving, 1.9)).toBeNull()
    expect(placeAt(moving, 2)).toEqual({ x: 0.2, y: 0.4 })
    expect(placeAt(moving, 8)?.y).toBeCloseTo(0.2)
    expect(placeAt(moving, 8.1)).toBeNull()
  })
  it('with one key frame stays for a moment', () => {
    const one = { keyframes: [{ t: 5, x: 0.5, y: 0.5 }] }
    expect(placeAt(one, 7)).not.toBeNull()
    expect(placeAt(one, 9)).toBeNull()
  })
  it('without key frames is never seen', () => expect(placeAt({ keyframes: [] }, 1)).toBeNull())
})

describe('on the stage', () => {
  it('keeps its place where picture and stage agree', () => {
    expect(onStage({ x: 0.5, y: 0.25 }, { width: 720, height: 1280 }, { width: 360, height: 640 })).toEqual({ x: 180, y: 160 })
  })
  it('follows the picture where its sides are cut off', () => {
    // 720x1280 on 360x800: drawn 450 wide, 45 cut on each side.
    expect(onStage({ x: 0.5, y: 0.5 }, { width: 720, height: 1280 }, { width: 360, height: 800 })).toEqual({ x: 180, y: 400 })
    expect(onStage({ x: 0.7, y: 0.5 }, { width: 720, height: 1280 }, { width: 360, height: 800 }).x).toBeCloseTo(270)
  })
  it('never hides behind the edge', () => {
    expect(onStage({ x: 0, y: 1 }, { width: 720, height: 1280 }, { width: 360, height: 800 })).toEqual({ x: 28, y: 772 })
  })
})
