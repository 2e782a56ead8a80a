import { makerApi } from '@dingzuo/api/maker'
import { language } from './language.ts'

let word: string | undefined

/** Kept in memory only: it is told anew by every `GET /session`. */
export function rememberCsrf(next: string | undefined) {
  word = next
}

export function csrf(): string | undefined {
  return word
}

export const api = makerApi(() => language.value, csrf)
