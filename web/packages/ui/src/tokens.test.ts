/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import css from './tokens.css?raw'

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

function tokens(part: string): Record<string, string> {
  return Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
}

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(dark)],
])('text in %s', (_, colour) => {
  const pairs = [
    ...['ink', 'soft-ink', 'dye', 'persimmon', 'pine', 'gamboge', 'cinnabar'].flatMap((text) =>
      ['paper', 'raised'].map((ground) => [text, ground]),
    ),
    ...['dye', 'persimmon', 'pine', 'gamboge', 'cinnabar'].flatMap((tone) => ['ink', tone].map((text) => [text, `${tone}-wash`])),
    ['soft-ink', 'sunken'],
    ['on-dye', 'dye'],
  ] as [string, string][]
  it.each(pairs)('%s on %s is readable (4.5:1)', (text, ground) => {
    expect(contrast(colour[text]!, colour[ground]!)).toBeGreaterThanOrEqual(4.5)
  })
  it('shows where a field begins (3:1)', () => expect(contrast(colour['firm-line']!, colour.raised!)).toBeGreaterThanOrEqual(3))
})
