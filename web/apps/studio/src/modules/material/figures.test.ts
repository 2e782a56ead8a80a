import { describe, expect, it } from 'vitest'
import { barOf, found, grouped, matching, ofPacks } from './figures.ts'

describe('an item’s bar', () => {
  it('shows what orders speak for beside what is free', () => {
    expect(barOf({ onHand: 100, committed: 30, onOrder: 0 })).toEqual({ spoken: 30, free: 70, missing: 0, coming: 0 })
  })
  it('shows what is missing, less what is on its way for it', () => {
    expect(barOf({ onHand: 50, committed: 100, onOrder: 0 })).toEqual({ spoken: 50, free: 0, missing: 50, coming: 0 })
    expect(barOf({ onHand: 50, committed: 100, onOrder: 50 })).toEqual({ spoken: 50, free: 0, missing: 0, coming: 50 })
  })
  it('is empty where nothing is', () => {
    expect(barOf({ onHand: 0, committed: 0, onOrder: 0 })).toEqual({ spoken: 0, free: 0, missing: 0, coming: 0 })
  })
})

describe('a label', () => {
  const items = [
    { key: 'veg-tan', code: null },
    { key: 'brass', code: '6901234567892' },
  ]
  it('names a lot or an item', () => {
    expect(found(' veg-tan/3 ', items)).toEqual({ item: 'veg-tan', lot: 'veg-tan/3' })
    expect(found('6901234567892', items)).toEqual({ item: 'brass', lot: null })
    expect(found('gold/1', items)).toBeNull()
    expect(found('https://example.org/1', items)).toBeNull()
  })
})

it('finds a material by a few letters of what it is called, in either language', () => {
  const items = [
    { key: 'veg-tan', name: { 'zh-CN': '植鞣革', en: 'Veg-tan hide' }, code: null },
    { key: 'brass', name: { 'zh-CN': '黄铜扣' }, code: '6901234567892' },
  ]
  const keysOf = (letters: string) => matching(items, letters).map(({ key }) => key)
  expect([keysOf(' HIDE '), keysOf('黄铜'), keysOf('69012'), keysOf('gold'), keysOf('')]).toEqual([['veg-tan'], ['brass'], ['brass'], [], ['veg-tan', 'brass']])
})

it('measures as it is bought, exactly', () => {
  const squareFoot = { count: 10_000, holds: 9_290_304 }
  expect([ofPacks('20', squareFoot), ofPacks('3.5', squareFoot), ofPacks('0.001', squareFoot), ofPacks('3,5', squareFoot), ofPacks('', squareFoot)]).toEqual([18_580, 3_251, 0, null, null])
  expect(ofPacks('2.5', { count: 1, holds: 350 })).toBe(875)
})

it('groups digits', () => expect(grouped(90000)).toBe('90,000'))
