import { buyerApi, type BuyerApi } from '@dingzuo/api'
import { LANGUAGE, phrase, type Words } from '@dingzuo/ui'
import { createApp, inject, type Component, type InjectionKey } from 'vue'
import { en } from '../locales/en/index.ts'
import { zhCN } from '../locales/zh-CN/index.ts'
import { keepQueryOnLanguageLink } from './language.ts'
import { readPage, type PageContent } from './page.ts'

export type Phrase = keyof typeof zhCN

interface ShopContext {
  page: PageContent
  api: BuyerApi
  t: (key: Phrase, values?: Record<string, string | number>) => string
}

const CONTEXT: InjectionKey<ShopContext> = Symbol('shop')

export function useShop(): ShopContext {
  const context = inject(CONTEXT)
  if (!context) throw new Error('mounted outside the shop')
  return context
}

export function contextFor(page: PageContent): ShopContext {
  const words: Words = page.lang === 'en' ? en : zhCN
  return { page, api: buyerApi(page.lang), t: (key, values) => phrase(words, key, values) }
}

/** Puts a page's moving part over what the server has drawn. */
export function mount(root: Component, selector = '#app') {
  const context = contextFor(readPage(document))
  keepQueryOnLanguageLink(document)
  return createApp(root).provide(CONTEXT, context).provide(LANGUAGE, context.page.lang).mount(selector)
}
