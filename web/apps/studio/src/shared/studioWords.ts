import { language } from './language.ts'

/** A studio's own words in the reader's language, else in whichever they were written. */
export function inWords(words: Record<string, string> | null | undefined): string {
  if (!words) return ''
  return words[language.value] || words['zh-CN'] || words.en || ''
}
