import { PROVINCES, shortName } from './places.ts'

export { PROVINCES, shortName } from './places.ts'

export interface Address {
  province: string
  city: string
  district: string
  line: string
}

export interface Recipient {
  name: string
  phone: string
  address: Address
}

/** A number that a platform lends for a parcel has an extension. */
const PHONE = /(?:\+?86[-\s]?)?(1\d{2})[-\s]?(\d{4})[-\s]?(\d{4})(?!\d)(?:\s*(?:转|[-#])\s*(\d{1,6})|\s*[[［](\d{1,6})[\]］])?/
const DISTRICT = /^\s*([^\d\s]{1,9}?(?:自治县|新区|矿区|林区|区|县|旗|市))/

/**
 * What a buyer keeps in their phone as one line, taken apart: 张三 13800000000 浙江省杭州市西湖区文三路 1 号.
 * Guesses only what it can see; everything stays open to correction in the fields.
 */
export function readAddress(pasted: string): Partial<Recipient> {
  let rest = pasted.replace(/(收件人|收货人|姓名|联系电话|手机号码?|电话|所在地区|详细地址|收货地址|地址)[:：]?/g, ' ')
  rest = rest.replace(/[,，;；\n\t]+/g, ' ')
  const found: Partial<Recipient> = {}

  const phone = PHONE.exec(rest)
  if (phone) {
    found.phone = phone.slice(1, 4).join('')
    rest = rest.replace(phone[0], ' ')
  }

  const place = findPlace(rest)
  if (!place) return { ...found, ...nameIn(rest) }
  const before = rest.slice(0, place.start).trim()
  let after = rest.slice(place.end).trim()
  const district = DISTRICT.exec(after)?.[1] ?? ''
  after = after.slice(district.length).trim()

  let name = before
  if (!name) {
    const last = /\s([^\s\d]{2,4})$/.exec(after)
    if (last?.[1]) {
      name = last[1]
      after = after.slice(0, last.index)
    }
  }
  const extension = phone?.[4] ?? phone?.[5]
  found.address = { province: place.province, city: place.city, district, line: after.trim() + (extension ? `（电话转 ${extension}）` : '') }
  return name ? { ...found, name } : found
}

function nameIn(rest: string): Partial<Recipient> {
  const name = rest.trim()
  return name.length > 0 && name.length <= 8 ? { name } : {}
}

interface FoundPlace {
  province: string
  city: string
  start: number
  end: number
}

function findPlace(text: string): FoundPlace | null {
  for (const [province, cities] of PROVINCES) {
    const start = text.indexOf(shortName(province))
    if (start < 0) continue
    let end = start + written(text, start, province)
    const gap = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
    const city = cities.find((one) => text.startsWith(shortName(one), end + gap)) ?? (cities.length === 1 ? cities[0] : undefined)
    if (city && text.startsWith(shortName(city), end + gap)) end += gap + written(text, end + gap, city)
    if (city) return { province, city, start, end }
  }
  for (const [province, cities] of PROVINCES) {
    for (const city of cities) {
      const start = text.indexOf(city)
      if (start >= 0) return { province, city, start, end: start + city.length }
    }
  }
  return null
}

const written = (text: string, at: number, place: string) =>
  text.startsWith(place, at) ? place.length : shortName(place).length
