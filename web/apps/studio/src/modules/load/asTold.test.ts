import { describe, expect, it } from 'vitest'
import type { LoadAct } from '../today/acts.ts'
import { loadAsTold } from './asTold.ts'
import type { Load } from './useLoads.ts'

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
    expect(told.state).toBe('UNLOADED')
    expect(told.pieces.map(({ fate, failed, words }) => [fate, failed, words])).toEqual([['SOUND', 0, ''], ['FAILED', 1, 'cracked']])
  })

  it('stays as it was where the server refused, or where it was another load', () => {
    expect(loadAsTold(load, [act('fire', { refused: { type: '/problems/load-held', status: 409 } }), act('fire', { load: 'other' })], seen)).toBe(load)
  })
})
