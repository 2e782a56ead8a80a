import { expect, it } from 'vitest'
import { waitingLink, wishIn } from './wish.ts'

const WISH = { lines: [{ design: 'moon-bag', configuration: { yarn: 'indigo', strap: 90 }, quantity: 2 }], booking: null }

it('reads the wish that a link carries', () => {
  const link = waitingLink('linwei', WISH)
  expect(wishIn(new URL(link, 'https://x').searchParams)).toEqual(WISH)
})

it('takes nonsense for no wish', () => {
  for (const written of ['', '{', '{"lines":[]}', '{"lines":[{}]}', '7']) expect(wishIn(new URLSearchParams({ wish: written }))).toBeNull()
})
