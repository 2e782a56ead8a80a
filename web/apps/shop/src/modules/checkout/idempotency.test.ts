import { expect, it } from 'vitest'
import { keyFor } from './idempotency.ts'

function shelf() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), kept }
}

it('keeps the key while the body stays the same', () => {
  const store = shelf()
  expect(keyFor('{"a":1}', store)).toBe(keyFor('{"a":1}', store))
})

it('takes a new key for another body', () => {
  const store = shelf()
  expect(keyFor('{"a":1}', store)).not.toBe(keyFor('{"a":2}', store))
})

it('keeps nothing of the buyer', () => {
  const store = shelf()
  keyFor('{"name":"张三"}', store)
  expect(JSON.stringify([...store.kept])).not.toContain('张三')
})
