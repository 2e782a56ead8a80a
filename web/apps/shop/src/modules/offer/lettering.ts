import type { Limits } from '@dingzuo/api'

/** Why a text cannot be pressed, stitched or engraved as written. */
export type LetteringFault = { kind: 'tooLong'; max: number } | { kind: 'noGlyph'; glyphs: string[] }

/** A first look before the server's own; counts what people see as one character, so that 👪 is one and not five. */
export function letteringFault(text: string, limits: Limits | null): LetteringFault | null {
  if (!limits || text === '') return null
  const characters = charactersOf(text)
  if (limits.maxLength && characters.length > limits.maxLength) return { kind: 'tooLong', max: limits.maxLength }
  if (limits.glyphs) {
    const known = new Set(charactersOf(limits.glyphs))
    const missing = [...new Set(characters.filter((one) => !known.has(one)))]
    if (missing.length > 0) return { kind: 'noGlyph', glyphs: missing }
  }
  return null
}

export function charactersOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.normalize('NFC'))].map(
    ({ segment }) => segment,
  )
}
