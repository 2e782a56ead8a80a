/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import css from './dyes.css?raw'
import tokens from './tokens.css?raw'

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const GROUNDS = { light: ['#faf8f3', '#ffffff'], dark: ['#171512', '#211e1a'] }
const dyesOf = (part: string) => [...part.matchAll(/data-dye='(\w+)'\] \{\s+--dye: (#\w+);\s+--on-dye: (#\w+);\s+--dye-wash: (#\w+)/g)].map(([, name, dye, on, wash]) => ({ name, dye: dye!, on: on!, wash: wash! }))

describe.each([
  ['light', dyesOf(light), GROUNDS.light],
  ['dark', dyesOf(dark), GROUNDS.dark],
] as const)('a studio’s dye in %s', (_, dyes, grounds) => {
  it('can be chosen of six', () => expect(dyes).toHaveLength(6))
  it.each(dyes)('$name is readable (4.5:1)', ({ dye, on, wash }) => {
    for (const ground of [...grounds, on, wash]) expect(contrast(dye, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

// [data-dye] weighs as much as :root; anything heavier in the tokens would paint every studio indigo at night.
it('stands at night too: the tokens weigh no more', () => {
  const roots = [...tokens.matchAll(/^\s*(:root\S*) \{/gm)].map(([, root]) => root!)
  expect(roots.length).toBeGreaterThan(1)
  for (const root of roots) expect(root).toMatch(/^:root(:where\(.*\))?$/)
})
