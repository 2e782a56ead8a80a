import { describe, expect, it } from 'vitest'
import { runsOf, type Around } from './runs.ts'
import type { Task } from './useToday.ts'

const hands = (role: string, shared: string | null, minutes: number) => ({ role, shared, person: null, family: null, from: '2026-11-30T09:00:00+08:00', until: `2026-11-30T09:${minutes}:00+08:00` }) as Around
const task = (order: string, { around = [], load = null }: { around?: Around[]; load?: string | null } = {}) => ({ order, around, load }) as unknown as Task
const inBath = (order: string, bath: string) => task(order, { around: [hands('SETUP', bath, 20)] })
const orders = (tasks: Task[]) => runsOf(tasks).map((run) => run.tasks.map(({ order }) => order))

describe('the day’s list', () => {
  it('puts what goes into one bath together, where the first of it stands, and pays the bath once', () => {
    const tasks = [inBath('1', 'pot@9'), task('2'), inBath('3', 'pot@9'), inBath('4', 'pot@15')]
    expect(orders(tasks)).toEqual([['1', '3'], ['2'], ['4']])
    expect(runsOf(tasks).map(({ saved }) => saved)).toEqual([20, 0, 0])
  })

  it('puts one load of the kiln together; hands at it count once, hands on each piece count each time', () => {
    const around = [hands('LOADING', 'l1 LOADING', 30), hands('UNLOADING', null, 10)]
    const tasks = [task('1', { load: 'l1', around }), task('2', { load: 'l2', around }), task('3', { load: 'l1', around })]
    expect(orders(tasks)).toEqual([['1', '3'], ['2']])
    expect(runsOf(tasks).map(({ saved }) => saved)).toEqual([30, 0])
  })
})
