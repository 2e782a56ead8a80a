import { languageOf, type Language } from '@dingzuo/format'
import { ref } from 'vue'

const KEPT = 'dingzuo.language'

function first(): Language {
  const kept = localStorage.getItem(KEPT)
  return languageOf(kept ?? navigator.language)
}

/** The maker's own choice on this device; the studio's language towards buyers is another matter. */
export const language = ref<Language>(first())

export function speak(next: Language) {
  language.value = next
  localStorage.setItem(KEPT, next)
  document.documentElement.lang = next
}
