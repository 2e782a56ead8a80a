import type { FilmSource } from '@dingzuo/api'
import { expect, it } from 'vitest'
import { sourceFor } from './playback.ts'

const mp4: FilmSource = { type: 'MP4', url: '/a.mp4' }
const hls: FilmSource = { type: 'HLS', url: '/a.m3u8' }

it('plays a short film as one file', () => {
  expect(sourceFor({ seconds: 30, sources: [hls, mp4] }, false)).toEqual({ source: mp4, byHand: false })
})

it('streams a long film, by hand only where the browser cannot', () => {
  expect(sourceFor({ seconds: 300, sources: [mp4, hls] }, true)).toEqual({ source: hls, byHand: false })
  expect(sourceFor({ seconds: 300, sources: [mp4, hls] }, false)).toEqual({ source: hls, byHand: true })
})

it('takes what there is', () => {
  expect(sourceFor({ seconds: 300, sources: [mp4] }, false)?.source).toBe(mp4)
  expect(sourceFor({ seconds: 10, sources: [] }, true)).toBeNull()
})
