import { expect, it } from 'vitest'
import { reactive } from 'vue'
import { plain } from './plain.ts'

it('what a screen watches can be laid on the phone’s shelf', () => {
  const picture = new Blob(['x'])
  const act = { failed: [reactive({ order: 'o', pieces: 1 })], looked: reactive({ 0: '' }), person: null, picture }
  expect(() => structuredClone(act)).toThrow()
  expect(structuredClone({ ...plain(act), picture: null })).toEqual({ failed: [{ order: 'o', pieces: 1 }], looked: { 0: '' }, person: null, picture: null })
  expect(plain(act).picture).toBe(picture)
})
