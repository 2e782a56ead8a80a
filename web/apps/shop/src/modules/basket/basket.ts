/** What a buyer has put aside before ordering it all at once: each piece as its design and the query of its link. */
export interface KeptPiece {
  design: string
  query: string
  quantity: number
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** With the link's own piece as many lines as one order takes; more is a talk with the studio. */
const MOST = 19

/** Each studio has its own: an order belongs to one of them. */
const slot = (shop: string) => `dingzuo.basket.${shop}`

export function keptIn(shop: string, shelf: Shelf = localStorage): KeptPiece[] {
  try {
    const written: unknown = JSON.parse(shelf.getItem(slot(shop)) ?? '[]')
    return Array.isArray(written) ? written.filter(isPiece).slice(0, MOST) : []
  } catch {
    // Unreadable, or storage is closed to us: then nothing was put aside.
    return []
  }
}

function isPiece(written: unknown): written is KeptPiece {
  const { design, query, quantity } = (written ?? {}) as Partial<KeptPiece>
  return typeof design === 'string' && typeof query === 'string' && Number.isInteger(quantity) && (quantity ?? 0) > 0
}

export const isSame = (one: KeptPiece, other: KeptPiece) => one.design === other.design && one.query === other.query

/** Puts a piece aside; the very same piece again counts once. */
export function keep(shop: string, piece: KeptPiece, shelf: Shelf = localStorage) {
  write(shop, [...keptIn(shop, shelf).filter((one) => !isSame(one, piece)), piece], shelf)
}

export function putBack(shop: string, piece: KeptPiece, shelf: Shelf = localStorage) {
  write(shop, keptIn(shop, shelf).filter((one) => !isSame(one, piece)), shelf)
}

export function setQuantity(shop: string, piece: KeptPiece, quantity: number, shelf: Shelf = localStorage) {
  write(shop, keptIn(shop, shelf).map((one) => (isSame(one, piece) ? { ...one, quantity } : one)), shelf)
}

export function clear(shop: string, shelf: Shelf = localStorage) {
  write(shop, [], shelf)
}

function write(shop: string, pieces: KeptPiece[], shelf: Shelf) {
  try {
    if (pieces.length === 0) shelf.removeItem(slot(shop))
    else shelf.setItem(slot(shop), JSON.stringify(pieces.slice(0, MOST)))
  } catch {
    // Storage is closed or full: the piece still lives in its link.
  }
}
