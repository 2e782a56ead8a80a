import { answer } from '@dingzuo/api/maker'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '../../shared/api.ts'
import { keys, queryClient } from '../../shared/query.ts'
import { inWords } from '../../shared/studioWords.ts'
import { useStudio } from '../../shared/useStudio.ts'
import { slugFrom } from '../session/slug.ts'
import { useMachines, usePeople } from '../setup/useSetup.ts'
import { freeKey, type Step } from './blueprint.ts'

/** Who can do a step, and on what. */
export function useWorkshop() {
  const people = usePeople().query
  const machines = useMachines().query
  const skills = computed(() => [...new Set(people.data.value?.flatMap((person) => person.skills) ?? [])])
  const kinds = computed(() => {
    const byKind = new Map<string, { kind: string; name: string; capacity: number; unit: string }>()
    for (const machine of machines.data.value ?? []) {
      const known = byKind.get(machine.kind)
      const [name, unit] = [inWords(machine.name as Record<string, string>), inWords(machine.unit as Record<string, string>)]
      if (!known || known.capacity < machine.capacity) byKind.set(machine.kind, { kind: machine.kind, name: known ? `${known.name} / ${name}` : name, capacity: machine.capacity, unit })
    }
    return [...byKind.values()]
  })
  return { skills, kinds }
}

/** The library of steps that designs are put together from. */
export function useStepModules() {
  const { slug } = useStudio()
  const key = computed(() => keys.studio(slug.value, 'step-modules'))
  const at = () => ({ params: { path: { studio: slug.value } } })
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/studios/{studio}/step-modules', at())) })
  const settle = () => queryClient.invalidateQueries({ queryKey: key.value })
  const add = useMutation({
    mutationFn: ({ name, kind, minutes, skill, machineKind, setup, tending }: Step) => {
      const all = query.data.value ?? []
      const wish = slugFrom(name.en ?? name['zh-CN'] ?? '')
      const named = wish && !all.some((module) => module.key === wish) ? wish : freeKey('module', all)
      return answer(api.POST('/api/v1/studios/{studio}/step-modules', { ...at(), body: { key: named, name, kind, minutes, skill, machineKind, setup: setup && { ...setup, by: null }, tending } as never }))
    },
    onSuccess: settle,
  })
  const remove = useMutation({
    mutationFn: (module: string) => answer(api.DELETE('/api/v1/studios/{studio}/step-modules/{key}', { params: { path: { studio: slug.value, key: module } } })),
    onSuccess: settle,
  })
  return { query, add, remove }
}
