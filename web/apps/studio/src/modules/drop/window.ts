/** What a datetime-local field holds, on the clock of whoever looks at it. */
export function local(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** An evening some days ahead: when people have their phones in hand. */
export function evening(from: Date, days: number): Date {
  const then = new Date(from)
  then.setDate(then.getDate() + days)
  then.setHours(20, 0, 0, 0)
  return then
}

export type Standing = 'coming' | 'open' | 'full' | 'over'

/** What a drop is at this moment; the clock decides, the job that writes it down may come a little later. */
export function standing(drop: { state: string; opensAt: string; closesAt: string; taken: number; places: number }, now: Date): Standing {
  if (drop.state === 'CLOSED' || now >= new Date(drop.closesAt)) return 'over'
  if (now < new Date(drop.opensAt)) return 'coming'
  return drop.taken >= drop.places ? 'full' : 'open'
}
