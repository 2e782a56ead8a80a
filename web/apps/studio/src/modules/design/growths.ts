import type { Blueprint, Growth, OptionGroup, Scale } from './blueprint.ts'

export const growthsOf = (draft: Blueprint, group: string) => (draft.growths ?? []).filter(({ scale }) => scale.group === group)

/** The other sizes that a size may be multiplied with. */
export const partners = (draft: Blueprint, group: string) => draft.optionGroups.filter((each) => each.key !== group && each.kind === 'NUMBER')

export function shapesOf(draft: Blueprint, group: OptionGroup): Scale['shape'][] {
  return group.kind === 'NUMBER' && partners(draft, group.key).length ? ['each', 'area', 'edge', 'bands'] : ['each', 'bands']
}

export function scaleOf(shape: Scale['shape'], draft: Blueprint, group: string, before?: Scale): Scale {
  const amount = before && 'amount' in before ? before.amount : 100
  const per = before && 'per' in before ? before.per : 1
  switch (shape) {
    case 'each':
      return { shape, group, amount, per }
    case 'area':
    case 'edge':
      return { shape, group, other: partners(draft, group)[0]?.key ?? '', amount, per }
    case 'bands':
      return { shape, group, bands: [{ from: 1, amount }] }
  }
}

/** What a growth may be of: the price once, each step, each material of the store-room. */
export function newGrowth(draft: Blueprint, group: string): Growth {
  return { what: 'PRICE', of: null, scale: scaleOf('each', draft, group) }
}

export function turned(growth: Growth, what: Growth['what'], draft: Blueprint, materials: { key: string }[]): Growth {
  const amount = what === 'PRICE' ? 100 : 1
  const scale = 'amount' in growth.scale ? { ...growth.scale, amount } : { ...growth.scale, bands: growth.scale.bands.map((band) => ({ ...band, amount })) }
  const of = { PRICE: null, MINUTES: draft.routing[0]?.key ?? '', MATERIAL: draft.bill[0]?.item ?? materials[0]?.key ?? '' }[what]
  return { what, of, scale }
}
