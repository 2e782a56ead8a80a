import type { Language } from './language.ts'

/** Words in a row, as each language writes them: 红、蓝 or red, blue. */
export function listed(words: string[], language: Language): string {
  return words.join(language === 'en' ? ', ' : '、')
}
