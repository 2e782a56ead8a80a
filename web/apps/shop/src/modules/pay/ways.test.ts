import { describe, expect, it } from 'vitest'
import { betterInWechat, codeFromWechat, waysHere } from './ways.ts'

const ALL = ['WECHAT_JSAPI', 'WECHAT_NATIVE', 'WECHAT_H5', 'ALIPAY_WAP', 'ALIPAY_PAGE', 'MANUAL']
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1'
const WECHAT = `${PHONE} MicroMessenger/8.0.50`
const DESK = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0'

describe('ways of paying', () => {
  it('are those that work on this device', () => {
    expect(waysHere(ALL, WECHAT)).toEqual(['WECHAT_JSAPI', 'WECHAT_NATIVE'])
    expect(waysHere(ALL, PHONE)).toEqual(['ALIPAY_WAP', 'WECHAT_H5', 'WECHAT_NATIVE'])
    expect(waysHere(ALL, DESK)).toEqual(['WECHAT_NATIVE', 'ALIPAY_PAGE'])
    expect(waysHere(['MANUAL', 'SANDBOX'], DESK)).toEqual([])
  })

  it('send a phone into WeChat when that is the only good place', () => {
    expect(betterInWechat(['WECHAT_JSAPI', 'WECHAT_NATIVE'], PHONE)).toBe(true)
    expect(betterInWechat(ALL, PHONE)).toBe(false)
    expect(betterInWechat(['WECHAT_JSAPI'], WECHAT)).toBe(false)
  })

  it('take a code only from WeChat', () => {
    expect(codeFromWechat({ search: '?code=abc&state=pay' } as Location)).toBe('abc')
    expect(codeFromWechat({ search: '?code=abc' } as Location)).toBe(null)
  })
})
