/** 398 or 398.5 as typed → 39800, 39850 fen; null where it is no amount. Exact: no floating point on the way. */
export function fenOf(typed: string, signed = false): number | null {
  const text = typed.trim().replace(/[,,\s¥¥]/g, '').replace('−', '-')
  if (text === '') return 0
  const match = /^([+-]?)(\d{1,9})(?:\.(\d{0,2}))?$/.exec(text)
  if (!match) return null
  const [, sign = '', yuan = '0', rest = ''] = match
  if (sign === '-' && !signed) return null
  const fen = Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
  return sign === '-' && fen > 0 ? -fen : fen
}

/** 39800 → 398, 39850 → 398.50: what stands in the field, without the sign of the currency. */
export function yuanOf(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const whole = Math.abs(fen)
  const rest = whole % 100
  const yuan = (whole - rest) / 100
  return rest === 0 ? `${sign}${yuan}` : `${sign}${yuan}.${String(rest).padStart(2, '0')}`
}
