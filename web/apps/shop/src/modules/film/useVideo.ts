import type { Film } from '@dingzuo/api'
import { onScopeDispose, reactive, watch, type Ref } from 'vue'
import type { Box } from './hotspots.ts'
import { attach } from './playback.ts'

/** The video that the server drew: its second, its size, its play and sound. */
export function useVideo(film: Ref<Film | null>) {
  const video = document.querySelector<HTMLVideoElement>('#film')
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const state = reactive({
    second: 0,
    playing: false,
    muted: true,
    broken: false,
    stage: { width: 0, height: 0 } as Box,
    picture: { width: 720, height: 1280 } as Box,
  })
  if (!video) return { state, toggle: () => {}, toggleSound: () => {} }

  const measure = () => {
    state.stage = { width: video.clientWidth, height: video.clientHeight }
    if (video.videoWidth) state.picture = { width: video.videoWidth, height: video.videoHeight }
  }
  const tick = () => {
    state.second = video.currentTime
    frame = video.paused ? 0 : requestAnimationFrame(tick)
  }
  let frame = 0
  const follow = () => {
    state.playing = !video.paused
    if (!frame) tick()
  }
  const seen = new ResizeObserver(measure)
  seen.observe(video)
  const heard = new AbortController()
  const on = (name: string, act: () => void) => video.addEventListener(name, act, { signal: heard.signal })
  for (const name of ['play', 'pause', 'seeked', 'timeupdate']) on(name, follow)
  on('loadedmetadata', measure)
  on('error', () => (state.broken = true))
  onScopeDispose(() => {
    heard.abort()
    seen.disconnect()
    cancelAnimationFrame(frame)
  })

  const play = () => video.play().catch(() => follow())
  watch(
    film,
    async (found) => {
      if (!found) return
      if (found.width && found.height && !video.videoWidth) state.picture = { width: found.width, height: found.height }
      await attach(video, found)
      // Who asked for less motion starts the film themselves.
      if (calm) video.pause()
      else void play()
    },
    { immediate: true },
  )
  measure()
  follow()

  return {
    state,
    toggle: () => (video.paused ? void play() : video.pause()),
    toggleSound: () => {
      video.muted = !video.muted
      state.muted = video.muted
    },
  }
}
