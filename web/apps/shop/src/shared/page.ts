import type { Design, Film, Shop, TrackedOrder } from '@dingzuo/api'
import { languageOf, todayIn, type Language } from '@dingzuo/format'

/** What the server writes into `<script type="application/json" id="page">`; what is missing is fetched. */
export interface PageContent {
  lang: Language
  /** Today by the studio's clock. */
  today: string
  /** Now by the server's clock, so that a countdown does not trust the phone's. */
  now: string
  shop: Partial<Shop> & { slug: string; name: string }
  design?: Design
  film?: Film
  token?: string
  order?: TrackedOrder
}

export function readPage(document: Document): PageContent {
  const written = JSON.parse(document.getElementById('page')?.textContent ?? '{}') as Partial<PageContent>
  const path = document.location.pathname.split('/').filter(Boolean)
  const now = written.now ?? new Date().toISOString()
  return {
    ...written,
    lang: languageOf(written.lang ?? document.documentElement.lang),
    today: written.today ?? todayIn(new Date(now)),
    now,
    shop: written.shop ?? { slug: path[0] ?? '', name: '' },
  }
}

/** The last part of the path: the design of `/{shop}/d/{design}`, the token of `/o/{token}`. */
export function lastOfPath(location: Location): string {
  return decodeURIComponent(location.pathname.split('/').filter(Boolean).pop() ?? '')
}
