import { expect, it } from 'vitest'
import { regularIn, rememberOrder } from './regular.ts'

const shelf = () => {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

it('remembers the last order of each studio apart', () => {
  const one = shelf()
  rememberOrder('zhangchen', 'first', one)
  rememberOrder('zhangchen', 'second', one)
  rememberOrder('linwei', 'other', one)
  expect(regularIn('zhangchen', one)).toBe('second')
  expect(regularIn('linwei', one)).toBe('other')
  expect(regularIn('zhiyu', one)).toBeNull()
})

it('takes everybody for new where storage is closed', () => {
  const closed = {
    getItem: (): string | null => {
      throw new Error('closed')
    },
    setItem: () => {
      throw new Error('closed')
    },
  }
  rememberOrder('zhangchen', 'word', closed)
  expect(regularIn('zhangchen', closed)).toBeNull()
})
