import { Upload, type DetailedError } from 'tus-js-client'
import { reactive } from 'vue'
import { csrf } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'

export interface Uploading {
  name: string
  sent: number
  bytes: number
  state: 'sending' | 'paused' | 'broken' | 'done'
  problem: { type: string; status: number } | null
  film: string | null
}

const PIECE = 8 * 1024 * 1024
const tries = new Map<Uploading, Upload>()
const uploads = reactive<Uploading[]>([])

/** A film on its way to the server. A dropped line, a locked phone or a closed page loses nothing: it goes on where it stopped. */
export function useUpload(studio: () => string) {
  async function send(file: File) {
    const uploading = reactive<Uploading>({ name: file.name, sent: 0, bytes: file.size, state: 'sending', problem: null, film: null })
    uploads.push(uploading)
    const upload = new Upload(file, {
      endpoint: `/api/v1/studios/${encodeURIComponent(studio())}/uploads`,
      chunkSize: PIECE,
      retryDelays: [0, 1_000, 3_000, 8_000, 20_000],
      metadata: { filename: file.name, filetype: file.type },
      removeFingerprintOnSuccess: true,
      onBeforeRequest: (request) => request.setHeader('X-CSRF-Token', csrf() ?? ''),
      onProgress: (sent) => (uploading.sent = sent),
      onError: (error) => {
        uploading.state = 'broken'
        uploading.problem = problemIn(error)
      },
      onSuccess: () => {
        uploading.state = 'done'
        uploading.film = upload.url?.split('/').pop() ?? null
        tries.delete(uploading)
        void queryClient.invalidateQueries({ queryKey: keys.studio(studio(), 'films') })
      },
    })
    tries.set(uploading, upload)
    const before = (await upload.findPreviousUploads())[0]
    if (before) upload.resumeFromPreviousUpload(before)
    upload.start()
  }

  function pause(uploading: Uploading) {
    void tries.get(uploading)?.abort()
    uploading.state = 'paused'
  }

  function goOn(uploading: Uploading) {
    uploading.state = 'sending'
    uploading.problem = null
    tries.get(uploading)?.start()
  }

  function giveUp(uploading: Uploading) {
    void tries.get(uploading)?.abort(true).catch(() => undefined)
    forget(uploading)
  }

  function forget(uploading: Uploading) {
    tries.delete(uploading)
    const at = uploads.indexOf(uploading)
    if (at >= 0) uploads.splice(at, 1)
  }

  return { uploads, send, pause, goOn, giveUp, forget }
}

function problemIn(error: Error | DetailedError): { type: string; status: number } {
  const response = 'originalResponse' in error ? error.originalResponse : null
  if (!response) return { type: '/problems/offline', status: 0 }
  try {
    return { ...(JSON.parse(response.getBody()) as { type: string }), status: response.getStatus() }
  } catch {
    return { type: 'about:blank', status: response.getStatus() }
  }
}
