/** Stands between the app and the line: the app's own files and the day's pictures are there without a network. What the server says is
 *  the app's business: it keeps the last answer itself. */
const house = self as unknown as ServiceWorkerGlobalScope

/** The files that Today needs; the build writes them here, so that a new build is a new worker. */
const FILES: string[] = JSON.parse('__FILES__')
const PAGE = '/studio/'
const ASSETS = '/assets/studio/'
const PICTURES = 'pictures'
const MOST_PICTURES = 80
const PATIENCE = 4_000

const shelfName = `app-${[...FILES.join()].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)}`

house.addEventListener('install', (event) => event.waitUntil(move()))
house.addEventListener('activate', (event) => event.waitUntil(settle()))
house.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== house.location.origin) return
  if (request.mode === 'navigate' && pathname.startsWith('/studio')) event.respondWith(page(request))
  else if (pathname.startsWith(ASSETS)) event.respondWith(kept(request))
  else if (pathname.startsWith('/media/') && request.destination === 'image') event.respondWith(picture(request))
})

async function move() {
  await (await caches.open(shelfName)).addAll([PAGE, ...FILES])
  await house.skipWaiting()
}

async function settle() {
  const old = (await caches.keys()).filter((each) => each.startsWith('app-') && each !== shelfName)
  await Promise.all(old.map((each) => caches.delete(each)))
  await house.clients.claim()
}

/** The newest page, unless the line is too slow to wait for: every address is the same page. */
async function page(request: Request): Promise<Response> {
  const known = await caches.match(PAGE)
  if (!known) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), PATIENCE))
  return Promise.race([fetch(request).catch(() => known), late])
}

/** A file's name changes with what is in it. */
async function kept(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** A signed link ends; the picture behind it stays the same. */
async function picture(request: Request): Promise<Response> {
  const shelf = await caches.open(PICTURES)
  try {
    const answer = await fetch(request)
    if (answer.ok) {
      await shelf.put(request.url.split('?')[0] ?? request.url, answer.clone())
      const all = await shelf.keys()
      await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PICTURES)).map((each) => shelf.delete(each)))
    }
    return answer
  } catch (cut) {
    const there = await shelf.match(request, { ignoreSearch: true })
    if (there) return there
    throw cut
  }
}

export {}
