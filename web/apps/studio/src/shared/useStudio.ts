import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** The studio in the address: `/studio/{slug}/…`. */
export function useStudio() {
  const route = useRoute()
  const slug = computed(() => String(route.params.studio ?? ''))
  const to = (path: string) => `/${slug.value}/${path}`
  return { slug, to }
}
