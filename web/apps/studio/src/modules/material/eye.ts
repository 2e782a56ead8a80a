import { plainReader } from './reader.ts'

interface Native {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type NativeMaker = new (options: { formats: string[] }) => Native
type Read = (screen: HTMLVideoElement) => Promise<string | null>

const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'code_128', 'upc_a']
const EVERY_MS = 250
/** Wide enough for a label's code, small enough for an old phone. */
const WIDEST = 800

/** Looks through the camera until a code is read.
 *  @returns how to stop; null where there is no camera, or it was refused */
export async function eye(screen: HTMLVideoElement, seen: (code: string) => void): Promise<(() => void) | null> {
  if (!navigator.mediaDevices) return null
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  } catch {
    return null
  }
  const close = () => stream.getTracks().forEach((track) => track.stop())
  const read = await (native() ?? plain()).catch(() => null)
  if (!read) {
    close()
    return null
  }
  screen.srcObject = stream
  await screen.play().catch(() => undefined)
  let open = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    open = false
    clearTimeout(timer)
    close()
  }
  // The next look begins when the last one is over: a slow phone falls behind, it does not choke.
  const look = async () => {
    const code = await read(screen).catch(() => null)
    if (!open) return
    if (code) {
      stop()
      seen(code)
    } else timer = setTimeout(look, EVERY_MS)
  }
  void look()
  return stop
}

function native(): Promise<Read> | null {
  const maker = (globalThis as { BarcodeDetector?: NativeMaker }).BarcodeDetector
  if (!maker) return null
  const reader = new maker({ formats: FORMATS })
  return Promise.resolve(async (screen) => (await reader.detect(screen))[0]?.rawValue ?? null)
}

async function plain(): Promise<Read> {
  const codeIn = await plainReader()
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  return async (screen) => {
    if (!brush || !screen.videoWidth) return null
    canvas.width = Math.min(WIDEST, screen.videoWidth)
    canvas.height = Math.round((screen.videoHeight * canvas.width) / screen.videoWidth)
    brush.drawImage(screen, 0, 0, canvas.width, canvas.height)
    return codeIn(brush.getImageData(0, 0, canvas.width, canvas.height))
  }
}
