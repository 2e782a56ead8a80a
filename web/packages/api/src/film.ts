import type { Moment } from './buyer.ts'

/** `GET /api/v1/shops/{shop}/films/{film}`. */

export interface KeyFrame {
  /** Seconds into the film. */
  t: number
  /** Share of the picture's width and height, 0 to 1. */
  x: number
  y: number
}

export interface Hotspot {
  id: string
  /** The option group it opens. */
  group: string
  /** Set at once by a tap; without it the sheet offers the whole group. */
  choice: string | null
  label: string
  keyframes: KeyFrame[]
}

/** What a visitor did with a film; counted per visit, and nothing about the visitor is kept. */
export type Glance = 'OPENED' | 'PLAYED' | 'TAPPED'

export interface FilmSource {
  type: 'MP4' | 'HLS'
  url: string
  width?: number
  height?: number
}

export interface Film {
  slug: string
  title: string
  description?: string | null
  seconds: number
  width?: number
  height?: number
  poster: string | null
  sources: FilmSource[]
  hotspots: Hotspot[]
  /** The slug of the design they configure; null for a film that only shows. */
  design: string | null
  publishedAt?: Moment
}
