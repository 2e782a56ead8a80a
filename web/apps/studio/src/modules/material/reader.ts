import type { DecodeHintType as Hint } from '@zxing/library'

/** What a camera saw. */
export interface Seen {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** Reads codes in plain script, for browsers without a reader of their own (iPhones); fetched when it is first needed.
 *  @returns the words of the first code in a picture, null where there is none */
export async function plainReader(): Promise<(picture: Seen) => string | null> {
  const { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatReader, RGBLuminanceSource } = await import('@zxing/library')
  const formats = [BarcodeFormat.QR_CODE, BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.CODE_128, BarcodeFormat.UPC_A]
  const reader = new MultiFormatReader()
  reader.setHints(new Map<Hint, unknown>([[DecodeHintType.POSSIBLE_FORMATS, formats], [DecodeHintType.TRY_HARDER, true]]))
  const codeIn = (grey: Uint8ClampedArray, width: number, height: number) => {
    try {
      return reader.decodeWithState(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText()
    } catch {
      return null
    }
  }
  return (picture) => {
    const grey = greys(picture)
    const { width, height } = picture
    // Bars are read along the rows: a package that is held upright is laid down first.
    return codeIn(grey, width, height) ?? codeIn(turned(grey, width, height), height, width)
  }
}

/** As bright as it looks: green counts most. */
function greys({ data, width, height }: Seen): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height)
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
  return grey
}

function turned(grey: Uint8ClampedArray, width: number, height: number): Uint8ClampedArray {
  const lying = new Uint8ClampedArray(grey.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) lying[(width - 1 - x) * height + y] = grey[y * width + x] ?? 0
  return lying
}
