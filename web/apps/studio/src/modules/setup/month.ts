import { dayNumber, isoDay } from '@dingzuo/format'

/** The weeks that a month stands on, from Monday to Sunday, six of them: the page never jumps. */
export function gridOf(month: string): string[] {
  const first = dayNumber(`${month}-01`)
  const monday = first - weekdayOf(first)
  return Array.from({ length: 42 }, (_, n) => isoDay(monday + n))
}

export function monthBy(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year, number - 1 + by, 1))
  return next.toISOString().slice(0, 7)
}

/** 0 is Monday; day 0 of the count was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 3) % 7
}
