/** The same without what a screen watches: the phone's shelf takes plain things only. */
export function plain<T>(thing: T): T {
  if (thing === null || typeof thing !== 'object' || thing instanceof Blob) return thing
  if (Array.isArray(thing)) return thing.map(plain) as T
  return Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, plain(value)])) as T
}
