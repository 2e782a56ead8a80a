import { describe, expect, it } from 'vitest'
import { runsOf } from './runs.ts'
import type { Task } from './useToday.ts'

const task = (order: string, shared: string | null) => ({ order, around: shared ? [{ role: 'SETUP', shared, person: null, family: '靛蓝染液', from: '', until: '' }] : [] }) as unknown as Task

describe('the day’s list', () => {
  it('puts what goes into one bath together, where the first of it stands', () => {
    const runs = runsOf([task('1', 'pot@9'), task('2', null), task('3', 'pot@9'), task('4', 'pot@15')])
    expect(runs.map(({ tasks }) => tasks.map(({ order }) => order))).toEqual([['1', '3'], ['2'], ['4']])
    expect(runs.map(({ setup }) => setup?.shared ?? null)).toEqual(['pot@9', null, 'pot@15'])
  })
})
