import { kindOf, type Design, type OptionGroup, type OptionValue } from '@dingzuo/api'
import { computed, ref, type Ref } from 'vue'
import { useShop } from '../../shared/context.ts'
import { inLanguage } from '../../shared/language.ts'
import { keep } from '../basket/basket.ts'
import { toQuery } from '../offer/configuration.ts'
import { useQuote } from '../offer/useQuote.ts'
import { useConfiguration } from './useConfiguration.ts'

/** Options to be set; undefined: to be left out. */
export type Change = Record<string, OptionValue | undefined>

/** The piece a buyer is putting together, with its price and date: what the design page and the film page share. */
export function usePiece(design: Ref<Design | null>) {
  const { page, t } = useShop()
  const piece = useConfiguration(design)
  const quote = useQuote(piece.wish)
  const asked = ref(false)

  function take(change: Change) {
    for (const [key, value] of Object.entries(change)) piece.set(key, value)
  }

  /** Why it cannot be ordered yet, for the foot bar. */
  const note = computed(() => (quote.problem.value ? t(`problem.${kindOf(quote.problem.value)}`) : undefined))

  /** Goes on if the piece is whole, or answers with the group that needs the buyer first (null: the offer itself does). */
  function whenWhole(go: () => void): OptionGroup | null {
    asked.value = true
    const clash = piece.groups.value.find(({ key }) => key === quote.problem.value?.group)
    const first = piece.missing.value[0] ?? clash
    if (!first && piece.readable.value && !quote.problem.value) go()
    return first ?? null
  }

  const order = (source: Record<string, string> = {}) => whenWhole(() => location.assign(piece.checkoutLink(page.shop.slug, source)))

  /** Puts this piece aside and goes where the next one can be chosen. */
  const another = () =>
    whenWhole(() => {
      const query = toQuery(piece.groups.value, piece.configuration.value, new URLSearchParams()).toString()
      keep(page.shop.slug, { design: design.value?.slug ?? '', query, quantity: piece.quantity.value })
      location.assign(inLanguage(`/${page.shop.slug}`))
    })

  return { ...piece, ...quote, asked, note, take, order, another }
}

export type Piece = ReturnType<typeof usePiece>
