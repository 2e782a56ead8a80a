import type { Film, FilmSource } from '@dingzuo/api'

/** Up to here one small MP4 starts faster than any stream. */
const SHORT = 90

/** Which source to play, and whether the browser needs a hand with it. */
export function sourceFor(film: Pick<Film, 'seconds' | 'sources'>, playsHls: boolean): { source: FilmSource; byHand: boolean } | null {
  const mp4 = film.sources.find(({ type }) => type === 'MP4')
  const hls = film.sources.find(({ type }) => type === 'HLS')
  if (mp4 && (film.seconds <= SHORT || !hls)) return { source: mp4, byHand: false }
  return hls ? { source: hls, byHand: !playsHls } : null
}

/** Gives the video its source unless the server's HTML already has; hls.js comes only for a long film where it is needed. */
export async function attach(video: HTMLVideoElement, film: Film): Promise<void> {
  const chosen = sourceFor(film, video.canPlayType('application/vnd.apple.mpegurl') !== '')
  if (!chosen || video.currentSrc || video.querySelector('source')) return
  if (!chosen.byHand) {
    video.src = chosen.source.url
    return
  }
  const { default: Hls } = await import('hls.js/light')
  if (!Hls.isSupported()) return
  const hls = new Hls({ enableWorker: false })
  hls.loadSource(chosen.source.url)
  hls.attachMedia(video)
}
