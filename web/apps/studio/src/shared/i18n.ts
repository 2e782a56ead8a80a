import { createI18n, useI18n } from 'vue-i18n'
import { watch } from 'vue'
import { en } from '../locales/en/index.ts'
import { zhCN } from '../locales/zh-CN/index.ts'
import { language } from './language.ts'

export const i18n = createI18n({
  legacy: false,
  locale: language.value,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

watch(language, (next) => (i18n.global.locale.value = next))

/** Words of the app. */
export function useWords() {
  const { t, te } = useI18n()
  return { t, te }
}
