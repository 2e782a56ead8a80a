import { expect, it } from 'vitest'
import { letteringFault } from './lettering.ts'

it('lets through what the tools can make', () => {
  expect(letteringFault('L.W.', { maxLength: 6, glyphs: 'LW.' })).toBeNull()
  expect(letteringFault('', { maxLength: 1 })).toBeNull()
  expect(letteringFault('anything', null)).toBeNull()
})

it('names each missing letter once', () => {
  expect(letteringFault('LéWé', { glyphs: 'LW' })).toEqual({ kind: 'noGlyph', glyphs: ['é'] })
})

it('counts what people see as one character', () => {
  expect(letteringFault('👨‍👩‍👧林', { maxLength: 2 })).toBeNull()
  expect(letteringFault('林👨‍👩‍👧晨', { maxLength: 2 })).toEqual({ kind: 'tooLong', max: 2 })
})

it('takes a letter with its accent apart for the same letter', () => {
  expect(letteringFault('e\u0301', { glyphs: 'é' })).toBeNull()
})
