import type { Configuration, Design, OptionValue, QuoteRequest } from '@dingzuo/api'
import { computed, ref, watch, type Ref } from 'vue'
import { useShop } from '../../shared/context.ts'
import { regularIn } from '../../shared/regular.ts'
import { configured, goneIn, quotable, toFill, toQuery } from '../offer/configuration.ts'
import { letteringFault } from '../offer/lettering.ts'
import { fewest, offered } from '../offer/rules.ts'

/** The piece being chosen; every change is written into the link at once. */
export function useConfiguration(design: Ref<Design | null>) {
  const { page } = useShop()
  const query = new URLSearchParams(location.search)
  const configuration = ref<Configuration>({})
  const rush = ref(query.get('rush') === '1')
  const all = computed(() => design.value?.optionGroups ?? [])
  const rules = computed(() => design.value?.rules ?? [])
  /** What is offered beside the rest of the choice. */
  const groups = computed(() => offered(all.value, rules.value, configuration.value))
  const quantity = computed(() => fewest(all.value, rules.value, configuration.value))
  const latest = ref<string>()

  watch(
    all,
    (known) => {
      configuration.value = configured(known, query)
    },
    { immediate: true },
  )

  /** Where the link's own choice is gone, until its buyer has chosen again. */
  const chosenAgain = ref(new Set<string>())
  const gone = computed(() => goneIn(all.value, query).filter(({ key }) => !chosenAgain.value.has(key)))

  function set(key: string, value: OptionValue | undefined) {
    chosenAgain.value = new Set([...chosenAgain.value, key])
    const next = { ...configuration.value }
    if (value === undefined) delete next[key]
    else next[key] = value
    configuration.value = next
    latest.value = key
    keepInLink()
  }

  function written(): URLSearchParams {
    const next = toQuery(all.value, configuration.value, new URLSearchParams(location.search))
    if (rush.value) next.set('rush', '1')
    else next.delete('rush')
    return next
  }

  /** The query that opens this very piece. */
  const link = ref(location.search)
  function keepInLink() {
    link.value = `?${written()}`
    history.replaceState(history.state, '', link.value)
  }
  watch(rush, keepInLink)

  const missing = computed(() => toFill(all.value, configuration.value))
  /** What the tools cannot make at all is not asked for; what only a rule forbids is, for its answer says what would do. */
  const readable = computed(() =>
    all.value.every(
      (group) => group.kind !== 'TEXT' || !letteringFault(String(configuration.value[group.key] ?? ''), group.limits),
    ),
  )
  const wish = computed<QuoteRequest | null>(() => {
    if (!design.value || !readable.value) return null
    const line = { design: design.value.slug, configuration: quotable(all.value, configuration.value), quantity: quantity.value, latest: latest.value }
    return { lines: [line], rush: rush.value, booking: query.get('booking'), coupon: query.get('coupon'), member: regularIn(page.shop.slug) }
  })

  const checkoutLink = (shop: string, source: Record<string, string>) => {
    const next = written()
    if (quantity.value > 1) next.set('quantity', String(quantity.value))
    for (const [name, value] of Object.entries(source)) next.set(name, value)
    return `/${shop}/checkout?${new URLSearchParams([['design', design.value?.slug ?? ''], ...next])}`
  }

  const spotOf = (key: string) => design.value?.places?.find(({ group }) => group === key)

  return { configuration, all, gone, groups, quantity, spotOf, rush, set, link, missing, readable, wish, checkoutLink }
}
