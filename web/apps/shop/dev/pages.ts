import { words } from './fixtures.ts'

/**
 * The HTML that the server's templates draw, here in its plainest form: masthead, first view, the page's content as
 * JSON, the entry. The class names are those of src/styles.
 */
export function pageFor(url: URL): string | null {
  const english = url.searchParams.get('lang') === 'en'
  const w = words(english ? 'en' : 'zh-CN')
  const kind = kindOf(url.pathname)
  if (!kind) return null
  const content = { lang: english ? 'en' : 'zh-CN', today: '2026-11-22', shop: w.shop }
  return `<!doctype html>
<html lang="${content.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${w.shop.name}</title></head>
<body>
<header class="masthead"><a class="masthead-name" href="/zhangchen">${w.shop.name}</a><a class="masthead-lang" href="?lang=${english ? 'zh-CN' : 'en'}">${english ? '中文' : 'English'}</a></header>
${kind === 'film' ? filmPage(w) : kind === 'design' ? designPage(w) : '<main class="page' + (kind === 'order' ? ' narrow' : '') + '"><div id="app"></div></main>'}
<footer class="colophon">${w.seller}</footer>
<script type="application/json" id="page">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/src/pages/${kind}.ts"></script>
</body></html>`
}

function kindOf(path: string): string | null {
  if (/^\/[\w-]+\/d\/[\w-]+$/.test(path)) return 'design'
  if (/^\/[\w-]+\/f\/[\w-]+$/.test(path)) return 'film'
  if (/^\/[\w-]+\/checkout$/.test(path)) return 'checkout'
  if (/^\/o\/[\w-]+$/.test(path)) return 'order'
  return null
}

/** The film stands in the HTML and plays before any script runs; the script only lays the moving parts over it. */
function filmPage({ film }: ReturnType<typeof words>): string {
  return `<main class="film">
<div class="film-stage"><video id="film" class="film-video" poster="${film.poster}" width="${film.width}" height="${film.height}" autoplay muted loop playsinline><source src="${film.sources[0]?.url}" type="video/mp4"></video></div>
<h1 class="film-title">${film.title}</h1>
<div id="app"></div>
</main>`
}

function designPage({ design }: ReturnType<typeof words>): string {
  return `<main class="page design">
<div class="design-pictures"><ul class="gallery">${(design.pictures ?? []).map(({ url, alt }) => `<li><img src="${url}" alt="${alt ?? ''}" width="800" height="1000"></li>`).join('')}</ul></div>
<div class="design-words"><h1>${design.name}</h1><p class="from">¥398.00</p><p class="story">${design.story}</p></div>
<div id="app"></div>
</main>`
}
