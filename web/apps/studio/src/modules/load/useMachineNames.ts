import { computed } from 'vue'
import { inWords } from '../../shared/studioWords.ts'
import { useMachines } from '../setup/useSetup.ts'

/** What a load's machine is called and counted in; a heap that dries has none. */
export function useMachineNames() {
  const machines = useMachines().query
  const byId = computed(() => new Map((machines.data.value ?? []).map((machine) => [machine.id, machine])))
  const machine = (id: string | null | undefined) => (id ? (byId.value.get(id) ?? null) : null)
  const name = (id: string | null | undefined) => inWords(machine(id)?.name as Record<string, string> | undefined)
  const unit = (id: string | null | undefined) => inWords(machine(id)?.unit as Record<string, string> | undefined)
  const capacity = (id: string | null | undefined) => machine(id)?.capacity ?? null
  return { name, unit, capacity }
}
