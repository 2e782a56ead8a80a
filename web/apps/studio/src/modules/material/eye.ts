interface Reader {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type ReaderMaker = new (options: { formats: string[] }) => Reader

const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'code_128', 'upc_a']
const EVERY_MS = 250

/** Looks through the camera until a code is read.
 *  @returns how to stop; null where this browser reads no codes, or the camera was refused */
export async function eye(screen: HTMLVideoElement, seen: (code: string) => void): Promise<(() => void) | null> {
  const maker = (globalThis as { BarcodeDetector?: ReaderMaker }).BarcodeDetector
  if (!maker || !navigator.mediaDevices) return null
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  } catch {
    return null
  }
  const reader = new maker({ formats: FORMATS })
  screen.srcObject = stream
  await screen.play().catch(() => undefined)
  const stop = () => {
    clearInterval(looking)
    stream.getTracks().forEach((track) => track.stop())
  }
  const looking = setInterval(async () => {
    const [code] = await reader.detect(screen).catch(() => [])
    if (!code) return
    stop()
    seen(code.rawValue)
  }, EVERY_MS)
  return stop
}
