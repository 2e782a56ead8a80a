import { expect, it } from 'vitest'
import { slugFrom } from './slug.ts'

it('makes an address of what fits into one', () => {
  expect(slugFrom('Zhang Chen Leather')).toBe('zhang-chen-leather')
  expect(slugFrom('张辰皮具 ZC')).toBe('zc')
  expect(slugFrom('9 Café')).toBe('cafe')
  expect(slugFrom('织语')).toBe('')
})
