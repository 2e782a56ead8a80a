import { describe, expect, it } from 'vitest'
import { firedAt, isWithin, waitsFor, type Act } from './acts.ts'

const ofLoad = (kind: string, load = 'l') => ({ kind, load, opening: null, piece: null }) as unknown as Act
const ofPiece = (kind: string, line: number) => ({ kind, load: 'l', opening: null, piece: { order: 'o', line, step: 'fire' } }) as unknown as Act

describe('what waits for what was refused', () => {
  it('a fire waits for each piece, one piece not for another, nothing for another load', () => {
    expect(waitsFor(ofLoad('fire'), ofPiece('put', 1))).toBe(true)
    expect(waitsFor(ofPiece('put', 1), ofLoad('open'))).toBe(true)
    expect(waitsFor(ofPiece('put', 1), ofPiece('put', 10))).toBe(false)
    expect(waitsFor(ofLoad('fire', 'l2'), ofLoad('open'))).toBe(false)
  })

  it('a piece let go takes its own acts along and leaves the fire, a load takes everything', () => {
    expect(isWithin(ofPiece('take-out', 1), ofPiece('put', 1))).toBe(true)
    expect(isWithin(ofLoad('fire'), ofPiece('put', 1))).toBe(false)
    expect(isWithin(ofPiece('put', 1), ofLoad('open'))).toBe(true)
  })
})

describe('when a load was fired', () => {
  it('is told with its opening, and not while it is filled', () => {
    const box = [{ ...ofLoad('open'), at: 1 }, { ...ofLoad('fire', 'l2'), at: 2 }, { ...ofLoad('fire'), at: 3 }] as Act[]
    expect(firedAt('l', box)).toBe(3)
    expect(firedAt('l3', box)).toBeUndefined()
  })
})
