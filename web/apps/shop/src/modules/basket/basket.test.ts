import { expect, it } from 'vitest'
import { clear, keep, keptIn, putBack, setQuantity } from './basket.ts'

function shelf(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  }
}

const wallet = { design: 'wallet', query: 'leather=black', quantity: 1 }
const belt = { design: 'belt', query: '', quantity: 2 }

it('keeps what was put aside, in its order', () => {
  const store = shelf()
  keep('zhangchen', wallet, store)
  keep('zhangchen', belt, store)
  expect(keptIn('zhangchen', store)).toEqual([wallet, belt])
})

it('counts the very same piece once', () => {
  const store = shelf()
  keep('zhangchen', wallet, store)
  keep('zhangchen', { ...wallet, quantity: 3 }, store)
  expect(keptIn('zhangchen', store)).toEqual([{ ...wallet, quantity: 3 }])
})

it('mixes no studios', () => {
  const store = shelf()
  keep('zhangchen', wallet, store)
  expect(keptIn('linwei', store)).toEqual([])
  expect(keptIn('zhangchen', store)).toEqual([wallet])
})

it('puts back, changes and forgets', () => {
  const store = shelf()
  keep('zhangchen', wallet, store)
  keep('zhangchen', belt, store)
  setQuantity('zhangchen', belt, 5, store)
  putBack('zhangchen', wallet, store)
  expect(keptIn('zhangchen', store)).toEqual([{ ...belt, quantity: 5 }])
  clear('zhangchen', store)
  expect(store.kept.size).toBe(0)
})

it('reads nothing from what it cannot understand', () => {
  for (const written of ['{', '7', '[null, {"design": 1}, {"design": "a", "query": "", "quantity": -1}]']) {
    expect(keptIn('zhangchen', shelf(new Map([['dingzuo.basket.zhangchen', written]])))).toEqual([])
  }
})

it('does without a storage that is closed', () => {
  const closed = {
    getItem: () => {
      throw new Error('closed')
    },
    setItem: () => {
      throw new Error('closed')
    },
    removeItem: () => {},
  }
  keep('zhangchen', wallet, closed)
  expect(keptIn('zhangchen', closed)).toEqual([])
})
