/** Fen of yuan as people type them, such as 12.5 or ¥12.50; null: no such sum. */
export function fenOf(typed: string): number | null {
  const plain = typed.replace(/[¥￥,，\s]/g, '')
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}
