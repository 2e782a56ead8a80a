/** The two languages people see; Chinese is the first. */
export type Language = 'zh-CN' | 'en'

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** Anything that is not plainly English reads Chinese: most buyers do, and a wrong guess there is the cheaper one. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
