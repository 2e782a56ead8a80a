import { describe, expect, it } from 'vitest'
import { en } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

const files = import.meta.glob<Record<string, Record<string, string>>>(['./{zh-CN,en}/*.ts', '!./*/index.ts'], { eager: true })
const of = (folder: string) => Object.entries(files).filter(([path]) => path.startsWith(`./${folder}/`)).flatMap(([, words]) => Object.values(words).flatMap((each) => Object.keys(each)))
const places = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort().join()

describe('words of the shop', () => {
  it.each([['zh-CN', zhCN], ['en', en]] as const)('of one file do not overwrite those of another: %s', (folder, all) => {
    expect(of(folder).sort()).toEqual(Object.keys(all).sort())
  })

  it('leave out nothing in the other language that a sentence names', () => {
    const keys = Object.keys(zhCN) as (keyof typeof zhCN)[]
    expect(keys.filter((key) => places(en[key]) !== places(zhCN[key]))).toEqual([])
  })
})
