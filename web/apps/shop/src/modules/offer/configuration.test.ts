import type { OptionGroup } from '@dingzuo/api'
import { describe, expect, it } from 'vitest'
import { firstChoices, fromQuery, goneIn, inWords, quotable, toFill, toQuery } from './configuration.ts'

const choice = (key: string, available = true) => ({ key, name: key.toUpperCase(), swatch: null, priceDelta: 0, available, because: null })
const group = { required: true, limits: null, example: null, choices: [] }
const GROUPS: OptionGroup[] = [
  { ...group, key: 'leather', name: '皮料', kind: 'CHOICE', choices: [choice('bridle', false), choice('brown'), choice('black')] },
  { ...group, key: 'extras', name: '加点什么', kind: 'CHOICES', required: false, choices: [choice('coin'), choice('box')] },
  { ...group, key: 'slots', name: '卡位', kind: 'NUMBER', example: 4 },
  { ...group, key: 'lettering', name: '字母', kind: 'TEXT', example: 'L.W.' },
]
const read = (query: string) => fromQuery(GROUPS, new URLSearchParams(query))

describe('a configuration in the link', () => {
  it('comes back as it went', () => {
    const wallet = { leather: 'black', extras: ['coin', 'box'], slots: 6, lettering: '林 & W.' }
    expect(read(toQuery(GROUPS, wallet, new URLSearchParams()).toString())).toEqual(wallet)
  })
  it('forgets what the design does not know', () => {
    expect(read('leather=gold&extras=coin&extras=wings&slots=many&colour=red')).toEqual({ extras: ['coin'] })
  })
  it('leaves the rest of the query alone', () => {
    expect(toQuery(GROUPS, { leather: 'black' }, new URLSearchParams('lang=en&leather=brown')).toString()).toBe('lang=en&leather=black')
  })
})

describe('a piece nobody has touched yet', () => {
  const begun = firstChoices(GROUPS)
  it('takes the first choice that can be had', () => expect(begun).toEqual({ leather: 'brown', slots: 4 }))
  it('leaves the buyer’s own words to the buyer', () => {
    expect(toFill(GROUPS, begun).map(({ key }) => key)).toEqual(['lettering'])
  })
  it('is quoted with the example meanwhile', () => {
    expect(quotable(GROUPS, begun)).toEqual({ leather: 'brown', slots: 4, lettering: 'L.W.' })
  })
})

it('says a choice in words', () => {
  expect(inWords(GROUPS[0]!, 'brown')).toBe('BROWN')
  expect(inWords(GROUPS[1]!, ['coin', 'box'])).toBe('COIN · BOX')
  expect(inWords(GROUPS[3]!, undefined)).toBe('')
})

it('says where a link chose what is no longer to be had', () => {
  const keys = (query: string) => goneIn(GROUPS, new URLSearchParams(query)).map(({ key }) => key)
  expect(keys('leather=ostrich&extras=coin')).toEqual(['leather'])
  expect(keys('leather=black&extras=coin&extras=zip')).toEqual(['extras'])
  expect(keys('leather=brown&lettering=L.W.')).toEqual([])
})
