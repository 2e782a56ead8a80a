import { describe, expect, it } from 'vitest'
import { fenOf, yuanOf } from './yuan.ts'

describe('money as a maker types it', () => {
  it('is whole fen, exactly', () => {
    expect(fenOf('398')).toBe(39_800)
    expect(fenOf('1,280.5')).toBe(128_050)
    expect(fenOf('0.29')).toBe(29)
    expect(fenOf('')).toBe(0)
  })

  it('is refused where it is no amount', () => {
    for (const typed of ['abc', '1.234', '--3', '1e5', '-20']) expect(fenOf(typed)).toBeNull()
  })

  it('may be less than nothing where a choice takes from the price', () => {
    expect(fenOf('-20', true)).toBe(-2_000)
    expect(fenOf('−20', true)).toBe(-2_000)
  })

  it('reads back as it was typed', () => {
    for (const typed of ['398', '0.50', '-20']) expect(yuanOf(fenOf(typed, true) ?? Number.NaN)).toBe(typed)
  })
})
