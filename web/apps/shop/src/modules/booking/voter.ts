const KEY = 'dingzuo:voter'

/** A word that only this browser has, so that one person is counted once. It is no account and says nothing about anybody. */
export function voter(): string {
  try {
    const known = localStorage.getItem(KEY)
    if (known) return known
    localStorage.setItem(KEY, crypto.randomUUID())
    return localStorage.getItem(KEY) ?? crypto.randomUUID()
  } catch {
    return crypto.randomUUID()
  }
}
