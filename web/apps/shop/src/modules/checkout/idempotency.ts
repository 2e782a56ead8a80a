/**
 * One key per body: a retry after a lost answer, even after a reload, finds the same order again; a changed body is a
 * new wish. Only a fingerprint of the body is kept, never a name or an address.
 */
export function keyFor(body: string, store: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage): string {
  const slot = `dingzuo.order.${fingerprint(body)}`
  const kept = store.getItem(slot)
  if (kept) return kept
  const key = newKey()
  store.setItem(slot, key)
  return key
}

/** `crypto.randomUUID` is missing on plain http, where a maker tries the shop out on the home network. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** cyrb53: 53 bits, plenty to tell the few bodies of one visit apart. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
