import type { PromiseStep, TrackedOrder } from '@dingzuo/api'
import { expect, it } from 'vitest'
import { lineOf } from './lineOf.ts'

const step = (name: string): PromiseStep => ({ step: name, label: name, from: '2026-12-01', to: '2026-12-02' })
const order = (state: TrackedOrder['state'], line = ['deposit', 'sew', 'packing', 'road'].map(step)) =>
  ({ state, promise: { line } }) as unknown as TrackedOrder
const states = (state: TrackedOrder['state']) => lineOf(order(state)).map((one) => one.state)

it('inks what the order’s state proves', () => {
  expect(states('HELD')).toEqual(['NOW', 'AHEAD', 'AHEAD', 'AHEAD'])
  expect(states('CONFIRMED')).toEqual(['DONE', 'AHEAD', 'AHEAD', 'AHEAD'])
  expect(states('SHIPPED')).toEqual(['DONE', 'DONE', 'DONE', 'NOW'])
  expect(states('DELIVERED')).toEqual(['DONE', 'DONE', 'DONE', 'DONE'])
})

it('believes the floor where it has spoken', () => {
  const told = [{ ...step('sew'), state: 'NOW' as const }, step('packing')]
  expect(lineOf(order('MAKING', told))).toBe(told)
})
