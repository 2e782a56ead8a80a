import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether there is room for a film and its options side by side; the style sheets turn at the same width. */
export function useDesk(): Ref<boolean> {
  const wide = matchMedia('(min-width: 960px)')
  const desk = ref(wide.matches)
  const follow = () => (desk.value = wide.matches)
  wide.addEventListener('change', follow)
  onScopeDispose(() => wide.removeEventListener('change', follow))
  return desk
}
