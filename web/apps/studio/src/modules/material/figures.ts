/** 90000 → 90,000 */
export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

export interface Stock {
  onHand: number
  committed: number
  onOrder: number
}

/** The parts of an item's bar in percent: what orders speak for, what is free, what orders still miss, what is on its way. */
export function barOf({ onHand, committed, onOrder }: Stock) {
  const spoken = Math.min(onHand, committed)
  const missing = Math.max(0, committed - onHand)
  const whole = Math.max(1, onHand + Math.max(missing, onOrder))
  const share = (part: number) => Math.round((part * 1000) / whole) / 10
  const coming = Math.min(missing, onOrder)
  return { spoken: share(spoken), free: share(onHand - spoken), missing: share(missing - coming), coming: share(onOrder) }
}

/** What was read off a label: a lot such as `veg-tan/3`, else the code printed on some item. */
export function found<T extends { key: string; code?: string | null }>(code: string, items: T[]): { item: string; lot: string | null } | null {
  const text = code.trim()
  const [key, number] = text.split('/')
  if (number && /^\d+$/.test(number) && items.some((item) => item.key === key)) return { item: key as string, lot: text }
  const coded = items.find((item) => item.code === text || item.key === text)
  return coded ? { item: coded.key, lot: null } : null
}

/** Items of which a name, the key or the code has these letters; no letters: all of them. */
export function matching<T extends { key: string; name: object; code?: string | null }>(items: T[], letters: string): T[] {
  const asked = letters.trim().toLowerCase()
  return items.filter(({ key, name, code }) => [key, code ?? '', ...Object.values(name as Record<string, string>)].some((word) => word.toLowerCase().includes(asked)))
}

/** What so many packs hold, such as "3.5" square feet, in whole smallest units; what is begun of one does not count. Null: no such number. */
export function ofPacks(said: string, pack: { count: number; holds: number }): number | null {
  const digits = /^(\d{1,7})(?:\.(\d{1,3}))?$/.exec(said)
  if (!digits) return null
  const thousandths = BigInt(digits[1] as string) * 1000n + BigInt((digits[2] ?? '').padEnd(3, '0'))
  return Number((thousandths * BigInt(pack.holds)) / (BigInt(pack.count) * 1000n))
}

/** 3571 hundredths of a percent → 35.7 %; nothing to measure is a dash. */
export const percent = (share: number | null | undefined) => (share === null || share === undefined ? '–' : `${(share / 100).toFixed(1)} %`)
