import { describe, expect, it } from 'vitest'
import type { LoadAct } from '../today/acts.ts'
import { allAsTold, loadAsTold } from './asTold.ts'
import { openingOf, type Load, type Planned, type Standing } from './load.ts'

const piece = (line: number) => ({ order: 'o', line, step: 'fire', pieces: 2, fate: null, failed: 0, words: '' })
const load = { id: 'l', state: 'OPEN', pieces: [piece(0), piece(1)], joining: [{}], photo: null } as unknown as Load
const act = (kind: LoadAct['kind'], more: Partial<LoadAct> = {}) => ({ load: 'l', kind, at: 60_000, person: 'p', failed: [], picture: null, refused: null, ...more }) as unknown as LoadAct
const seen = () => 'blob:here'

describe('a load without a network', () => {
  it('runs once it was begun, and nothing joins it any more', () => {
    expect(loadAsTold(load, [act('fire')], seen)).toMatchObject({ state: 'FIRED', firedAt: '1970-01-01T00:01:00.000Z', joining: [] })
  })

  it('came out as it was said', () => {
    const failed = [{ order: 'o', line: 1, step: 'fire', pieces: 1, from: null, words: 'cracked' }]
    const told = loadAsTold(load, [act('fire'), act('unload', { failed })], seen)
    expect(told?.state).toBe('UNLOADED')
    expect(told?.pieces.map(({ fate, failed, words }) => [fate, failed, words])).toEqual([['SOUND', 0, ''], ['FAILED', 1, 'cracked']])
  })

  it('stays as it was where the server refused, or where it was another load', () => {
    expect(loadAsTold(load, [act('fire', { refused: { type: '/problems/load-held', status: 409 } }), act('fire', { load: 'other' })], seen)).toBe(load)
  })

  const task = (line: number, room: number) => ({ order: 'o', orderNumber: '1', line, step: 'fire', quantity: room, room, state: 'READY', unpaid: null })
  const planned = { machine: 'kiln', kind: 'FIRING', programme: 'glaze', name: 'glaze', tasks: [task(0, 2), task(1, 2), task(2, 1)] } as unknown as Planned
  const all = (acts: LoadAct[], more: Partial<Standing> = {}) => allAsTold({ loads: [], planned: [planned], ...more }, acts, () => 4, seen)
  const opened = act('open', { load: 'new', opening: openingOf(planned) } as Partial<LoadAct>)
  const put = (line: number, room: number, more: Partial<LoadAct> = {}) => act('put', { load: 'new', piece: task(line, room), ...more } as Partial<LoadAct>)

  it('is there before anybody heard of it, holds what was put in, and offers only what still fits', () => {
    const told = all([opened, put(0, 2), put(2, 1)])
    expect(told.loads).toMatchObject([{ id: 'new', state: 'OPEN', capacity: 4, used: 3, openedAt: '1970-01-01T00:01:00.000Z' }])
    expect(told.loads[0]?.pieces.map(({ line }) => line)).toEqual([0, 2])
    expect(told.loads[0]?.joining).toEqual([])
    expect(told.planned[0]?.tasks.map(({ line }) => line)).toEqual([1])
  })

  it('gives back what was taken out, and is gone when it was put away', () => {
    const out = act('take-out', { load: 'new', piece: task(0, 2) } as Partial<LoadAct>)
    expect(all([opened, put(0, 2), out]).loads).toMatchObject([{ used: 0, pieces: [] }])
    expect(all([opened, put(0, 2), act('put-away', { load: 'new' })])).toEqual({ loads: [], planned: [planned] })
  })

  it('does not hold what the server refused, and a piece in it joins no other load', () => {
    expect(all([opened, put(0, 2, { refused: { type: '/problems/load-lies-in-one', status: 409 } })]).loads[0]?.pieces).toEqual([])
    const other = { ...load, capacity: 9, used: 0, pieces: [], joining: [task(0, 2), task(1, 2)] } as unknown as Load
    expect(loadAsTold(other, [put(0, 2)], seen)?.joining.map(({ line }) => line)).toEqual([1])
  })
})
