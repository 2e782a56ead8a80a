import type { Line } from '@dingzuo/api'

/** What somebody wants to wait for, as a link carries it. */
export interface WishInLink {
  lines: Line[]
  booking: string | null
}

export function wishIn(query: URLSearchParams): WishInLink | null {
  try {
    const written = JSON.parse(query.get('wish') ?? 'null') as Partial<WishInLink> | null
    const lines = written?.lines?.filter((line) => typeof line?.design === 'string')
    return lines?.length ? { lines, booking: typeof written?.booking === 'string' ? written.booking : null } : null
  } catch {
    return null
  }
}

export const waitingLink = (shop: string, wish: WishInLink) => `/${shop}/waiting?wish=${encodeURIComponent(JSON.stringify(wish))}`
