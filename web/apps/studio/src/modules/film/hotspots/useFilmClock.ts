import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** The film's own time, frame by frame while it runs, and ways to move it. */
export function useFilmClock(video: Ref<HTMLVideoElement | null>) {
  const second = ref(0)
  const running = ref(false)
  const length = ref(0)
  let frame = 0

  function look() {
    const film = video.value
    if (!film) return
    second.value = film.currentTime
    running.value = !film.paused && !film.ended
    if (Number.isFinite(film.duration)) length.value = film.duration
    if (running.value) frame = requestAnimationFrame(look)
  }
  const events = ['loadedmetadata', 'play', 'pause', 'seeked', 'ended', 'timeupdate'] as const
  watch(video, (film, before) => {
    for (const event of events) {
      before?.removeEventListener(event, look)
      film?.addEventListener(event, look)
    }
    look()
  })
  onScopeDispose(() => cancelAnimationFrame(frame))

  function seek(to: number) {
    const film = video.value
    if (!film) return
    film.currentTime = Math.min(length.value || to, Math.max(0, to))
    second.value = film.currentTime
  }
  function toggle(rate = 1) {
    const film = video.value
    if (!film) return
    film.playbackRate = rate
    if (film.paused) void film.play().catch(() => undefined)
    else film.pause()
  }
  return { second, running, length, seek, toggle }
}
