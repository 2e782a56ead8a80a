import { problemFrom, type Design, type Problem } from '@dingzuo/api'
import { shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'

/** The design: from the page where the server wrote it in, else from the API. */
export function useDesign(slug: string) {
  const { page, api } = useShop()
  const design = shallowRef<Design | null>(page.design ?? null)
  const problem = shallowRef<Problem | null>(null)

  async function load() {
    problem.value = null
    try {
      design.value = await api.design(page.shop.slug, slug)
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
  }
  if (!design.value) void load()

  return { design, problem, load }
}
