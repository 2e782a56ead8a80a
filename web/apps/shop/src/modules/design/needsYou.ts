import { nextTick } from 'vue'

/** Brings what the buyer must still say into view, ready to be typed. */
export async function showWhatNeedsYou(within: ParentNode = document) {
  await nextTick()
  const first = within.querySelector('[data-needs-you]')
  first?.scrollIntoView({ block: 'center' })
  first?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
}
