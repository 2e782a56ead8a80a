import { onScopeDispose, ref } from 'vue'

/** Seconds worked, running on from what the server counted when it answered. */
export function useTimer(counted: () => { seconds: number; running: boolean; at: number }) {
  const seconds = ref(0)
  function look() {
    const { seconds: before, running, at } = counted()
    seconds.value = before + (running ? Math.max(0, Math.floor((performance.now() - at) / 1000)) : 0)
  }
  look()
  const timer = setInterval(look, 1_000)
  onScopeDispose(() => clearInterval(timer))
  return { seconds, look }
}
