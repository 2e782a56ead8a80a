import { kindOf, problemFrom, type Configuration, type Design, type Problem } from '@dingzuo/api'
import { computed, ref, shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'
import { clear, isSame, keptIn, putBack, setQuantity, type KeptPiece } from '../basket/basket.ts'
import { configured, goneIn, toFill, toQuery } from '../offer/configuration.ts'

/** More of one piece than this is a talk with the studio, not a click. */
export const MOST = 20

/** One line of the order: the piece that the link names, or one that was put aside before. */
export interface Piece extends KeptPiece {
  design: string
  of: Design
  configuration: Configuration
  putAside: boolean
}

/** What is ordered: the link's own piece first, then what was put aside. */
export function usePieces() {
  const { page, api } = useShop()
  const query = new URLSearchParams(location.search)
  const slug = query.get('design')
  /** An offer of the waiting list brings its own pieces. */
  const waiting = query.get('waiting')
  /** What is booked is ordered by itself: a place in a drop, pieces of one design of a series, or the whole of it. */
  const booking = query.get('booking')
  const alone = booking !== null
  const shop = page.shop.slug
  const pieces = ref<Piece[]>([])
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  /** Something put aside can no longer be had as it was. */
  const lost = ref(false)

  async function load() {
    loading.value = true
    problem.value = null
    lost.value = false
    try {
      const first = waiting ? await offered(waiting) : query.has('whole') ? await whole() : slug ? await linked(slug) : []
      if (!first) return
      const aside = await Promise.all((alone ? [] : keptIn(shop)).map(reopened))
      const found = aside.filter((piece) => piece !== null)
      lost.value = found.length < aside.length
      pieces.value = [...first, ...found.filter((one) => !first.some((other) => isSame(one, other)))]
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
    loading.value = false
  }

  /** Exactly what was waited for. */
  async function offered(token: string): Promise<Piece[]> {
    const place = await api.waiting(token)
    const entry = place.entries.find(({ offer }) => offer?.booking === query.get('booking'))
    return Promise.all(
      (entry?.lines ?? []).map(async ({ design, configuration, quantity }) => {
        const of = await api.design(shop, design)
        return { design, of, configuration, query: toQuery(of.optionGroups, configuration, new URLSearchParams()).toString(), quantity, putAside: false }
      }),
    )
  }

  /** The piece of the link; null: its buyer must first say more, or choose anew, where that is written. */
  async function linked(slug: string): Promise<Piece[] | null> {
    const of = await api.design(shop, slug)
    const configuration = configured(of.optionGroups, query)
    if (toFill(of.optionGroups, configuration).length > 0 || goneIn(of.optionGroups, query).length > 0) {
      const back = new URLSearchParams(query)
      back.delete('design')
      location.replace(`/${shop}/d/${slug}?${back}`)
      return null
    }
    const quantity = Math.min(MOST, Math.max(1, Math.trunc(Number(query.get('quantity'))) || 1))
    return [{ design: slug, of, configuration, query: toQuery(of.optionGroups, configuration, new URLSearchParams()).toString(), quantity, putAside: false }]
  }

  /** One of each design of a series, in what the link says for all of them. */
  async function whole(): Promise<Piece[]> {
    const shown = await api.shop(shop)
    const designs = shown.bookings.find(({ id }) => id === booking)?.designs ?? []
    const all = await Promise.all(designs.map((design) => api.design(shop, design)))
    return all.map((of) => {
      const configuration = configured(of.optionGroups, query)
      return { design: of.slug, of, configuration, query: toQuery(of.optionGroups, configuration, new URLSearchParams()).toString(), quantity: 1, putAside: false }
    })
  }

  async function reopened(kept: KeptPiece): Promise<Piece | null> {
    try {
      const of = await api.design(shop, kept.design)
      const configuration = configured(of.optionGroups, new URLSearchParams(kept.query))
      if (toFill(of.optionGroups, configuration).length === 0) return { ...kept, of, configuration, putAside: true }
    } catch (caught) {
      if (kindOf(problemFrom(caught)) !== 'not-found') throw caught
    }
    putBack(shop, kept)
    return null
  }

  function count(piece: Piece, quantity: number) {
    piece.quantity = quantity
    setQuantity(shop, piece, quantity)
  }

  function remove(piece: Piece) {
    pieces.value = pieces.value.filter((one) => one !== piece)
    putBack(shop, piece)
  }

  void load()
  return { pieces, problem, loading, lost, load, count, remove, several: computed(() => pieces.value.length > 1), forget: () => alone || clear(shop) }
}
