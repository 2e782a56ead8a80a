import {
  kindOf,
  problemFrom,
  type Consent,
  type Line,
  type Offer,
  type OrderPlaced,
  type OrderRequest,
  type Problem,
  type QuoteRequest,
} from '@dingzuo/api'
import { computed, reactive, ref, shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'
import { faultPhrase } from '../../shared/faults.ts'
import { regularIn } from '../../shared/regular.ts'
import { voter } from '../booking/voter.ts'
import { useQuote } from '../offer/useQuote.ts'
import { keyFor } from './idempotency.ts'
import type { Piece, usePieces } from './usePieces.ts'

/** What the buyer writes on the one screen. */
export function newForm() {
  return {
    name: '',
    phone: '',
    address: { province: '', city: '', district: '', line: '' },
    consents: {} as Record<string, boolean>,
  }
}
export type CheckoutForm = ReturnType<typeof newForm>

/** A consent is given for one line, in one wording: a new wording has to be given anew. */
export function consentKey({ kind, line, version }: Consent): string {
  return `consent.${kind}.${line}.${version}`
}

const PHONE = /^(1\d{10}|\+\d[\d\s-]{6,18})$/

export function useCheckout({ pieces, forget }: ReturnType<typeof usePieces>) {
  const { page, api, t } = useShop()
  const query = new URLSearchParams(location.search)
  const form = reactive(newForm())
  const coupon = ref(query.get('coupon') ?? '')
  const rush = ref(query.get('rush') === '1')
  const sending = ref(false)
  const asked = ref(false)
  const placed = shallowRef<OrderPlaced | null>(null)
  const refusal = shallowRef<Problem | null>(null)
  /** The offer the buyer last saw before it changed. */
  const before = shallowRef<Offer | null>(null)
  /** The new offer that came with a refusal; it counts until the wish changes. */
  const newer = shallowRef<{ offer: Offer; wish: string } | null>(null)

  const wish = computed<QuoteRequest | null>(() => {
    if (pieces.value.length === 0) return null
    const { province, city } = form.address
    return {
      lines: pieces.value.flatMap(lines),
      rush: rush.value,
      booking: query.get('booking'),
      coupon: coupon.value || null,
      member: regularIn(page.shop.slug),
      ...(province && city ? { to: { province, city } } : {}),
      ...sourceIn(query),
    }
  })
  const { offer: quoted, problem, pending, again } = useQuote(wish)
  const offer = computed(() =>
    newer.value && newer.value.wish === JSON.stringify(wish.value) ? newer.value.offer : quoted.value,
  )

  const faults = computed<Record<string, string>>(() => {
    const found: Record<string, string> = {}
    if (!form.name.trim()) found.name = t('checkout.missing')
    if (!PHONE.test(form.phone.trim())) found.phone = form.phone.trim() ? t('checkout.badPhone') : t('checkout.missing')
    for (const part of ['province', 'city', 'district', 'line'] as const) {
      if (!form.address[part].trim()) found[part] = t('checkout.missing')
    }
    for (const key of (offer.value?.consents ?? []).map(consentKey)) {
      if (!form.consents[key]) found[key] = t('checkout.consentMissing')
    }
    for (const fault of refusal.value?.fields ?? []) found[fault.field.split('.').pop() ?? fault.field] ??= t(faultPhrase(fault))
    return found
  })

  async function submit(): Promise<boolean> {
    // Nobody agrees to an offer that is just being replaced.
    if (pending.value) return false
    asked.value = true
    refusal.value = null
    if (sending.value || !wish.value || !offer.value || Object.keys(faults.value).length > 0) return false
    const request = requestFor(wish.value, offer.value, form)
    sending.value = true
    try {
      placed.value = await api.order(page.shop.slug, request, keyFor(JSON.stringify(request)))
      forget()
      return true
    } catch (caught) {
      refuse(problemFrom(caught))
      return false
    } finally {
      sending.value = false
    }
  }

  function refuse(answer: Problem) {
    refusal.value = answer
    if (kindOf(answer) !== 'offer-changed') return
    before.value = offer.value
    if (answer.offer) newer.value = { offer: answer.offer, wish: JSON.stringify(wish.value) }
    else again()
  }

  return { form, rush, coupon, offer, problem, pending, again, faults, asked, sending, refusal, before, placed, submit }
}

/** What is booked is a line for each piece: each has a place of its own. */
function lines({ design, configuration, quantity }: Piece): Line[] {
  return new URLSearchParams(location.search).has('booking') ? Array.from({ length: quantity }, () => ({ design, configuration, quantity: 1 })) : [{ design, configuration, quantity }]
}

function requestFor(wish: QuoteRequest, offer: Offer, form: CheckoutForm): OrderRequest {
  const { province, city, district, line } = form.address
  return {
    ...wish,
    accept: { total: offer.total, shipBy: offer.promise.shipBy },
    buyer: {
      name: form.name.trim(),
      phone: form.phone.replace(/[\s-]/g, ''),
      address: { province, city, district: district.trim(), line: line.trim() },
    },
    consents: offer.consents.map(({ kind, version }) => ({ kind, version, given: true as const })),
    // What was put down in a vote counts toward the deposit.
    ...(wish.booking ? { voter: voter() } : {}),
  }
}

/** Where the buyer came from: the film and its second, carried through the link. */
function sourceIn(query: URLSearchParams): Pick<QuoteRequest, 'source'> {
  const film = query.get('film')
  const post = query.get('post')
  if (!film && !post) return {}
  const second = Number(query.get('second'))
  return {
    source: {
      ...(film ? { film } : {}),
      ...(post ? { post } : {}),
      ...(Number.isFinite(second) && query.has('second') ? { second } : {}),
    },
  }
}
