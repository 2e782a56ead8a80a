import { describe, expect, it } from 'vitest'
import { countdown, day, dayAndTime, daysBetween, daySpan, duration, languageOf, money, moneyDelta, todayIn } from './index.ts'

describe('money', () => {
  it('reads fen as yuan with two places and thousands', () => {
    expect(money(128000)).toBe('¥1,280.00')
    expect(money(5)).toBe('¥0.05')
    expect(money(0)).toBe('¥0.00')
    expect(money(123456789)).toBe('¥1,234,567.89')
  })
  it('shows a refund with a true minus sign', () => expect(money(-4000)).toBe('−¥40.00'))
  it('refuses half a fen', () => expect(() => money(1.5)).toThrow(/whole fen/))
  it('says what a choice adds, and nothing for nothing', () => {
    expect(moneyDelta(4000)).toBe('+¥40.00')
    expect(moneyDelta(-2000)).toBe('−¥20.00')
    expect(moneyDelta(0)).toBe('')
  })
})

describe('days', () => {
  it('carries its weekday in both languages', () => {
    expect(day('2026-11-28', 'zh-CN')).toBe('11月28日 周六')
    expect(day('2026-11-28', 'en')).toBe('Sat 28 Nov')
  })
  it('names the year only when it is another one', () => {
    expect(day('2027-01-03', 'zh-CN', '2026-11-22')).toBe('2027年1月3日 周日')
    expect(day('2027-01-03', 'en', '2026-11-22')).toBe('Sun 3 Jan 2027')
    expect(day('2026-12-03', 'en', '2026-11-22')).toBe('Thu 3 Dec')
  })
  it('joins a span, and leaves one day alone', () => {
    expect(daySpan('2026-11-28', '2026-12-01', 'zh-CN')).toBe('11月28日–12月1日')
    expect(daySpan('2026-11-28', '2026-11-28', 'en')).toBe('28 Nov')
  })
  it('counts calendar days across a month', () => expect(daysBetween('2026-11-28', '2026-12-01')).toBe(3))
  it('reads an instant in the studio’s zone', () => {
    expect(dayAndTime('2026-11-22T18:30:00+08:00', 'zh-CN')).toBe('11月22日 18:30')
    expect(dayAndTime('2026-11-22T16:30:00Z', 'en')).toBe('23 Nov, 00:30')
    expect(todayIn(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23')
  })
})

describe('durations', () => {
  it('speaks hours and minutes', () => {
    expect(duration(200, 'zh-CN')).toBe('3 小时 20 分')
    expect(duration(200, 'en')).toBe('3 h 20 min')
    expect(duration(180, 'zh-CN')).toBe('3 小时')
    expect(duration(0, 'en')).toBe('0 min')
  })
  it('speaks days once there are two of them', () => expect(duration(2880 + 120, 'zh-CN')).toBe('2 天 2 小时'))
  it('runs down like a clock', () => {
    expect(countdown(1745, 'en')).toBe('29:05')
    expect(countdown(3729, 'en')).toBe('1:02:09')
    expect(countdown(-3, 'zh-CN')).toBe('00:00')
    expect(countdown(3 * 86_400, 'zh-CN')).toBe('3 天')
  })
})

it('takes everything that is not English for Chinese', () => {
  expect(languageOf('en-GB')).toBe('en')
  expect(languageOf('zh-TW')).toBe('zh-CN')
  expect(languageOf(null)).toBe('zh-CN')
})
