/** A buyer who chose a language by the link keeps it on the next page. */
export function inLanguage(path: string, location: Location = window.location): string {
  const chosen = new URLSearchParams(location.search).get('lang')
  if (!chosen) return path
  const url = new URL(path, location.href)
  url.searchParams.set('lang', chosen)
  return url.pathname + url.search
}

/** The masthead's other language must not lose the configuration that lives in the link. */
export function keepQueryOnLanguageLink(document: Document) {
  const link = document.querySelector<HTMLAnchorElement>('a.masthead-lang')
  link?.addEventListener('click', () => {
    const query = new URLSearchParams(document.location.search)
    query.set('lang', new URL(link.href).searchParams.get('lang') ?? '')
    link.search = query.toString()
  })
}
