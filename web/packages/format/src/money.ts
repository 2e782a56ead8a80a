/** Fen to what people read: 128000 → ¥1,280.00. Exact, so no floating point on the way. */
export function money(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`money is whole fen, not ${fen}`)
  const sign = fen < 0 ? '−' : ''
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}¥${yuan}.${digits.slice(-2)}`
}

/** What a choice adds or takes: +¥40.00, −¥20.00, and nothing at all for zero. */
export function moneyDelta(fen: number): string {
  if (fen === 0) return ''
  return fen > 0 ? `+${money(fen)}` : money(fen)
}
