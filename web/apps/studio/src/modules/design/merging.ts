import { same, type Blueprint } from './blueprint.ts'

type Keyed = { key: string }

/** Somebody else saved meanwhile: what I changed since `base`, laid over what stands there now. Where both touched the same part,
 *  mine counts, because I was asked. */
export function laidOver(base: Blueprint, mine: Blueprint, latest: Blueprint): Blueprint {
  const next = { ...latest }
  for (const field of ['name', 'story', 'basePrice', 'customSpec', 'repair', 'pictures', 'rules', 'bill', 'questions', 'growths', 'places'] as const) {
    if (!same(base[field], mine[field])) Object.assign(next, { [field]: mine[field] })
  }
  next.optionGroups = each(base.optionGroups, mine.optionGroups, latest.optionGroups)
  next.routing = each(base.routing, mine.routing, latest.routing)
  return next
}

function each<T extends Keyed>(base: T[], mine: T[], latest: T[]): T[] {
  const find = (all: T[], key: string) => all.find((one) => one.key === key)
  const touched = (key: string) => !same(find(base, key), find(mine, key))
  const removed = new Set(base.filter(({ key }) => !find(mine, key)).map(({ key }) => key))
  const kept = latest.filter(({ key }) => !removed.has(key)).map((one) => (touched(one.key) ? (find(mine, one.key) ?? one) : one))
  const added = mine.filter(({ key }) => !find(base, key) && !find(latest, key))
  return [...kept, ...added]
}
