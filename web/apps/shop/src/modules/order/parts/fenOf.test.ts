import { expect, test } from 'vitest'
import { fenOf } from './fenOf.ts'

test.each([
  ['12.5', 1250],
  ['¥ 1,012.05', 101205],
  ['0.29', 29],
  ['', null],
  ['12.345', null],
  ['-3', null],
  ['1e3', null],
])('%s is %s fen', (typed, fen) => expect(fenOf(typed)).toBe(fen))
