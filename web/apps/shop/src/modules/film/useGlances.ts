import type { Film, Glance } from '@dingzuo/api'
import { watch, type Ref } from 'vue'
import { useShop } from '../../shared/context.ts'

/** Tells the studio once per visit that its film was opened, played and tapped on, and by which post it was found. Nothing is kept in
 *  the browser, and nothing about the visitor is said. */
export function useGlances(film: Ref<Film | null>, state: { playing: boolean }) {
  const { page, api } = useShop()
  const post = new URLSearchParams(location.search).get('post') ?? ''
  const told = new Set<Glance>()

  function note(what: Glance) {
    if (!film.value || told.has(what)) return
    told.add(what)
    // A count that is lost on a bad line hurts nobody.
    void api.seen(page.shop.slug, film.value.slug, what, post).catch(() => undefined)
  }

  watch(film, () => note('OPENED'), { immediate: true })
  watch([film, () => state.playing], () => state.playing && note('PLAYED'), { immediate: true })
  return note
}
