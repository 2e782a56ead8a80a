import { describe, expect, it } from 'vitest'
import { inked, stretches, type LinePromise } from './stretches.ts'

const WORDS = { wait: '排队', slack: '余量', road: '路上' }
const WALLET: LinePromise = {
  shipBy: '2026-12-09',
  arriveBy: '2026-12-12',
  line: [
    { step: 'cut', label: '裁皮', from: '2026-12-02', to: '2026-12-03', state: null },
    { step: 'edge-dry', label: '晾边', from: '2026-12-05', to: '2026-12-06' },
    { step: 'sew', label: '缝制', from: '2026-12-03', to: '2026-12-05' },
  ],
}

describe('the promise line', () => {
  it('leaves no hole between today and the buyer’s hands', () => {
    const line = stretches(WALLET, '2026-11-22', WORDS)
    expect(line.map(({ kind }) => kind)).toEqual(['wait', 'work', 'work', 'rest', 'slack', 'road'])
    line.slice(1).forEach((stretch, index) => expect(stretch.from).toBe(line[index]?.to))
    expect(line.at(-1)?.to).toBe('2026-12-12')
  })

  it('puts the queue between the deposit and the work', () => {
    const deposit = { step: 'deposit', label: '付定金', from: '2026-11-22', to: '2026-11-22' }
    const line = stretches({ ...WALLET, line: [deposit, ...WALLET.line] }, '2026-11-22', WORDS)
    expect(line.map(({ kind }) => kind)).toEqual(['pay', 'wait', 'work', 'work', 'rest', 'slack', 'road'])
  })

  it('adds no road where the steps already reach the hands', () => {
    const arrived = { ...WALLET, line: [...WALLET.line, { step: 'road', label: '路上', from: '2026-12-09', to: '2026-12-12' }] }
    expect(stretches(arrived, '2026-11-22', WORDS).filter(({ label }) => label === '路上')).toHaveLength(1)
  })

  it('forgets the queue once work has begun', () => {
    const begun = { ...WALLET, line: WALLET.line.map((step) => ({ ...step, state: 'NOW' as const })) }
    expect(stretches(begun, '2026-11-22', WORDS)[0]?.label).toBe('裁皮')
  })

  it('says a promise without steps as queue and road', () => {
    const bare = { shipBy: '2026-12-09', arriveBy: '2026-12-12', line: [] }
    expect(stretches(bare, '2026-11-22', WORDS).map(({ kind }) => kind)).toEqual(['slack', 'road'])
  })

  it('gives a long step more room, but never all of it', () => {
    const long = { ...WALLET, line: [{ step: 'weave', label: '织', from: '2026-01-01', to: '2026-12-01' }] }
    const weave = stretches(long, '2026-01-01', WORDS)[0]
    expect(weave?.weight).toBe(3)
  })
})

describe('the ink', () => {
  it('covers what is done and half of what is under way', () => {
    const line = stretches(WALLET, '2026-12-02', WORDS).map((stretch, index) => ({
      ...stretch,
      weight: 1,
      state: index === 0 ? ('DONE' as const) : index === 1 ? ('NOW' as const) : ('AHEAD' as const),
    }))
    expect(inked(line)).toBeCloseTo(1.5 / line.length)
  })
  it('is dry on an empty line', () => expect(inked([])).toBe(0))
})
