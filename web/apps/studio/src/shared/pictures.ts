import { send } from './send.ts'

/** A kept picture: the key goes into what shows it, the address shows it. */
export interface KeptPicture {
  key: string
  url: string
  width: number
  height: number
}

const LONGEST_SIDE = 2_400

/** Sends a picture; a phone's twelve megapixels are made small enough for a slow line first.
 *  @param closed seen only by whom the server hands a signed link; else it may stand in the shop */
export async function keepPicture(studio: string, picture: File, closed = false): Promise<KeptPicture> {
  const body = new FormData()
  body.set('file', await smallPicture(picture), picture.name)
  const response = await send('POST', `/api/v1/studios/${encodeURIComponent(studio)}/pictures${closed ? '?closed=true' : ''}`, body)
  return (await response.json()) as KeptPicture
}

/** The same picture, small enough to be sent over a slow line or kept on the phone. */
export async function smallPicture(picture: File): Promise<File> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return picture
  const scale = LONGEST_SIDE / Math.max(bitmap.width, bitmap.height)
  if (scale >= 1 && picture.size < 2_000_000) return picture
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * Math.min(1, scale))
  canvas.height = Math.round(bitmap.height * Math.min(1, scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ? new File([blob], picture.name, { type: blob.type }) : picture), 'image/jpeg', 0.86))
}
