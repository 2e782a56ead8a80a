import type { Language } from './language.ts'

const DAY = 86_400_000
const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A promise is a day, not an instant: read as a calendar day, whatever zone the reader's phone is in. */
export function dayNumber(isoDay: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDay)
  if (!match) throw new RangeError(`not a day: ${isoDay}`)
  return Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY)
}

export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

interface DayParts {
  year: number
  month: number
  date: number
  weekday: number
}

function parts(isoDayText: string): DayParts {
  const day = new Date(dayNumber(isoDayText) * DAY)
  return { year: day.getUTCFullYear(), month: day.getUTCMonth(), date: day.getUTCDate(), weekday: day.getUTCDay() }
}

/** 11月28日 · 28 Nov */
export function shortDay(iso: string, language: Language): string {
  const { month, date } = parts(iso)
  return language === 'en' ? `${date} ${MONTHS[month]}` : `${month + 1}月${date}日`
}

/** 11月28日 周六 · Sat 28 Nov; the year joins when it is not the reader's own. */
export function day(iso: string, language: Language, today?: string): string {
  const { year, weekday } = parts(iso)
  const otherYear = today !== undefined && parts(today).year !== year
  if (language === 'en') return `${WEEKDAYS.en[weekday]} ${shortDay(iso, language)}${otherYear ? ` ${year}` : ''}`
  return `${otherYear ? `${year}年` : ''}${shortDay(iso, language)} ${WEEKDAYS['zh-CN'][weekday]}`
}

/** 11月28日–12月1日, or one day where both ends are the same. */
export function daySpan(from: string, to: string, language: Language): string {
  if (from.slice(0, 10) === to.slice(0, 10)) return shortDay(from, language)
  return `${shortDay(from, language)}–${shortDay(to, language)}`
}

/** The day and minute of an instant in the studio's zone: 11月22日 18:30 · 22 Nov, 18:30 */
export function dayAndTime(instant: string, language: Language, zone = 'Asia/Shanghai'): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const date = shortDay(`${part.year}-${part.month}-${part.day}`, language)
  return language === 'en' ? `${date}, ${part.hour}:${part.minute}` : `${date} ${part.hour}:${part.minute}`
}

/** Today in the studio's zone. */
export function todayIn(now: Date, zone = 'Asia/Shanghai'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now)
}
