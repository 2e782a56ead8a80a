import { BarcodeFormat, MultiFormatWriter, type BitMatrix } from '@zxing/library'
import { expect, test } from 'vitest'
import { plainReader, type Seen } from './reader.ts'

const SIDE = 240

/** What a camera sees where `ink` says that it is dark, on paper that is not quite white. */
function picture(ink: (x: number, y: number) => boolean): Seen {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4)
  for (let at = 0; at < SIDE * SIDE; at++) data.set(ink(at % SIDE, Math.floor(at / SIDE)) ? [40, 30, 30, 255] : [225, 220, 205, 255], at * 4)
  return { data, width: SIDE, height: SIDE }
}

/** The bars of 6901234567892, as a package bears them: two pixels to a bar. */
const EAN = '101' + '0001011' + '0100111' + '0110011' + '0011011' + '0111101' + '0100011' + '01010' + '1001110' + '1010000' + '1000100' + '1001000' + '1110100' + '1101100' + '101'

test('reads the code of a label as it is printed', async () => {
  const label: BitMatrix = new MultiFormatWriter().encode('veg-tan/3', BarcodeFormat.QR_CODE, SIDE, SIDE, new Map())
  expect((await plainReader())(picture((x, y) => label.get(x, y)))).toBe('veg-tan/3')
})

test('reads the bars of a package, also when it is held upright', async () => {
  const read = await plainReader()
  const bar = (at: number) => EAN[Math.floor((at - 24) / 2)] === '1'
  const lying = read(picture((x, y) => y > 40 && y < 200 && bar(x)))
  expect(lying).toBe('6901234567892')
  expect(read(picture((x, y) => x > 40 && x < 200 && bar(y)))).toBe(lying)
})

test('finds nothing where there is nothing', async () => {
  expect((await plainReader())(picture((x) => x % 7 === 0))).toBeNull()
})
