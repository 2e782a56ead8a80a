import { makerApi } from '@dingzuo/api/maker'
import { ref } from 'vue'
import { language } from './language.ts'

let word: string | undefined

/** Kept in memory only: it is told anew by every `GET /session`. */
export function rememberCsrf(next: string | undefined) {
  word = next
  if (next) signedOut.value = false
}

/** Whether the server has stopped knowing who this is, in the middle of a visit. */
export const signedOut = ref(false)

export function csrf(): string | undefined {
  return word
}

export const api = makerApi(() => language.value, csrf)
api.use({
  onResponse({ request, response }) {
    if (response.status === 401 && !request.url.endsWith('/session')) signedOut.value = true
  },
})
