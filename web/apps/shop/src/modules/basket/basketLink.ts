import { keptIn } from './basket.ts'

/** The quiet word in the masthead that says how many pieces wait for the checkout. Drawn hidden by the server, with its words. */
export function showBasket(document: Document) {
  const link = document.querySelector<HTMLAnchorElement>('a.masthead-basket')
  if (!link) return
  const [shop = ''] = location.pathname.split('/').filter(Boolean)
  const show = () => {
    const count = keptIn(shop).reduce((sum, { quantity }) => sum + quantity, 0)
    link.textContent = (link.dataset.words ?? '').replace('{count}', String(count))
    link.hidden = count === 0
  }
  show()
  // Back from the checkout the browser may show this very page again, as it was.
  window.addEventListener('pageshow', show)
}
