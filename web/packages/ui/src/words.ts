import type { Language } from '@dingzuo/format'
import { inject, type InjectionKey } from 'vue'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

export type Words = Record<string, string>
type Values = Record<string, string | number>

/** `{name}` in a phrase is filled from values. A missing phrase shows its key, so that a test or an eye catches it. */
export function phrase(words: Words, key: string, values: Values = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

export const LANGUAGE: InjectionKey<Language> = Symbol('language')

export function useLanguage(): Language {
  return inject(LANGUAGE, 'zh-CN')
}

/** The few words that these components say themselves. */
export function useOwnWords() {
  const words: Words = useLanguage() === 'en' ? en : zhCN
  return (key: keyof typeof zhCN, values?: Values) => phrase(words, key, values)
}
