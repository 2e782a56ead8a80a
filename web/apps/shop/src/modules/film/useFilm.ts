import { problemFrom, type Design, type Film, type Problem } from '@dingzuo/api'
import { shallowRef } from 'vue'
import { useShop } from '../../shared/context.ts'
import { lastOfPath } from '../../shared/page.ts'

/** The film and the design that its hotspots configure. */
export function useFilm() {
  const { page, api } = useShop()
  const film = shallowRef<Film | null>(page.film ?? null)
  const design = shallowRef<Design | null>(page.design ?? null)
  const problem = shallowRef<Problem | null>(null)

  async function load() {
    problem.value = null
    try {
      film.value ??= await api.film(page.shop.slug, lastOfPath(location))
      if (film.value.design) design.value ??= await api.design(page.shop.slug, film.value.design)
    } catch (caught) {
      problem.value = problemFrom(caught)
    }
  }
  if (!film.value || (film.value.design && !design.value)) void load()

  return { film, design, problem, load }
}
