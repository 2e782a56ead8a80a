import { answer } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { reactive, watch } from 'vue'
import { api } from '../../shared/api.ts'
import { language } from '../../shared/language.ts'
import { slugFrom } from './slug.ts'
import { beginAnew } from './session.ts'

/** What stands behind a one-time link, and coming in through it. */
export function useWelcome(token: string) {
  const seen = useQuery({
    queryKey: ['welcome', token],
    queryFn: () => answer(api.GET('/api/v1/welcome/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
    retry: false,
  })
  const newcomer = reactive({ login: '', password: '', name: '', hasAccount: false })
  const studio = reactive({ slug: '', name: '', province: '浙江省' })

  // The address follows the name until somebody writes it by hand.
  watch(
    () => studio.name,
    (name, before) => {
      if (studio.slug === slugFrom(before ?? '')) studio.slug = slugFrom(name)
    },
  )

  const entering = useMutation({
    mutationFn: async () => {
      const opens = seen.data.value?.opensStudio
      await answer(
        api.POST('/api/v1/welcome/{token}', {
          params: { path: { token } },
          body: { ...newcomer, studio: opens ? { ...studio, language: language.value } : null },
        }),
      )
      return beginAnew()
    },
  })
  return { seen, newcomer, studio, entering }
}
