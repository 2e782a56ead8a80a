import { describe, expect, it } from 'vitest'
import { comingFriday, hourHeight, hoursOf, pieceOn, sideBySide, weekOf, type Person, type Slot } from './week.ts'

const slot = (from: string, until: string, more: Partial<Slot> = {}) => ({ from, until, person: 'zhang', order: 'o', orderNumber: '7', line: 0, step: 'cut', label: '裁皮', role: 'WORK', shared: null, ...more }) as Slot
const person = { id: 'zhang', name: '张辰', days: [23, 24, 25].map((n) => ({ day: `2026-11-${n}`, off: n === 25, own: n === 24, blocks: n === 25 ? [] : [{ fromMinute: 540, untilMinute: 720, kind: 'MAKING', energy: 'MEDIUM' }] })) } as Person
const MONDAY = '2026-11-23'

describe('a week of the plan', () => {
  it('puts a slot on the studio’s own clock, whatever zone the phone is in', () => {
    expect(pieceOn(slot('2026-11-23T09:30:00+08:00', '2026-11-23T10:10:00+08:00'), MONDAY)).toMatchObject({ from: 570, until: 610 })
  })

  it('cuts what runs over midnight', () => {
    const firing = slot('2026-11-23T20:00:00+08:00', '2026-11-24T06:00:00+08:00')
    expect(pieceOn(firing, MONDAY)).toMatchObject({ from: 1_200, until: 1_440 })
    expect(pieceOn(firing, '2026-11-24')).toMatchObject({ from: 0, until: 360 })
    expect(pieceOn(firing, '2026-11-25')).toBeNull()
  })

  it('counts what is free', () => {
    const week = weekOf(person, [slot('2026-11-23T09:00:00+08:00', '2026-11-23T10:00:00+08:00')], MONDAY)
    expect(week[0]?.free).toBe(120)
    expect(week[1]).toMatchObject({ free: 180, own: true })
    expect(week[2]).toMatchObject({ off: true, free: 0 })
    expect(week[6]?.free).toBe(0)
  })

  it('counts and draws a setup once, however many pieces share it', () => {
    const bath = (order: string) => slot('2026-11-23T09:00:00+08:00', '2026-11-23T10:00:00+08:00', { order, role: 'SETUP', shared: 'pot@1' })
    const [monday] = weekOf(person, [bath('one'), bath('two')], MONDAY)
    expect(monday?.pieces).toHaveLength(1)
    expect(monday?.free).toBe(120)
  })

  it('draws the hours that matter', () => {
    expect(hoursOf(weekOf(person, [], MONDAY))).toEqual({ from: 540, until: 1_020 })
  })

  it('knows the coming Friday', () => {
    expect(comingFriday('2026-11-23')).toBe('2026-11-27')
    expect(comingFriday('2026-11-27')).toBe('2026-12-04')
    expect(comingFriday('2026-11-28')).toBe('2026-12-04')
  })

  it('draws short pieces side by side, so that each name can be read', () => {
    const week = weekOf(person, [slot('2026-11-23T09:00:00+08:00', '2026-11-23T09:10:00+08:00'), slot('2026-11-23T09:10:00+08:00', '2026-11-23T09:20:00+08:00', { step: 'edge' }), slot('2026-11-23T10:00:00+08:00', '2026-11-23T11:00:00+08:00', { step: 'stitch' })], MONDAY)
    expect(hourHeight(week)).toBe(72)
    expect(sideBySide(week[0]?.pieces ?? [], 72).map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2], [1, 2], [0, 1]])
  })
})
