import type { Language } from './language.ts'

const WORDS = {
  'zh-CN': { day: '天', hour: '小时', minute: '分', second: '秒' },
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
} as const

function joined(pairs: [number, string][]): string {
  return pairs
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(' ')
}

/** 3 小时 20 分 · 3 h 20 min; from two days on, days and hours. */
export function duration(minutes: number, language: Language): string {
  const words = WORDS[language]
  const whole = Math.max(0, Math.round(minutes))
  if (whole === 0) return `0 ${words.minute}`
  if (whole >= 2880) {
    return joined([
      [Math.floor(whole / 1440), words.day],
      [Math.floor((whole % 1440) / 60), words.hour],
    ])
  }
  return joined([
    [Math.floor(whole / 60), words.hour],
    [whole % 60, words.minute],
  ])
}

/** A clock that runs down: 29:05, or 1:02:09 from an hour on, or whole days and hours. */
export function countdown(seconds: number, language: Language): string {
  const left = Math.max(0, Math.floor(seconds))
  if (left >= 86_400) return duration(Math.floor(left / 60), language)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(left / 3600)
  const rest = `${two(Math.floor((left % 3600) / 60))}:${two(left % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
