import { computed } from 'vue'
import { useStudio } from '../../shared/useStudio.ts'
import { useSession } from './session.ts'

/** Whether whoever is signed in owns this studio. */
export function useOwner() {
  const { slug } = useStudio()
  const session = useSession()
  return computed(() => session.data.value?.studios.find((each) => each.slug === slug.value)?.role === 'OWNER')
}
