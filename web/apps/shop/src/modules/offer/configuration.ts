import type { Configuration, OptionGroup, OptionValue } from '@dingzuo/api'

/** A configuration lives in the link: `?leather=veg-tan-brown&lettering=L.W.` opens the very same piece for a friend. */
export function fromQuery(groups: OptionGroup[], query: URLSearchParams): Configuration {
  const found: Configuration = {}
  for (const group of groups) {
    const value = valueIn(group, query.getAll(group.key))
    if (value !== undefined) found[group.key] = value
  }
  return found
}

function valueIn(group: OptionGroup, written: string[]): OptionValue | undefined {
  const first = written[0]
  if (first === undefined) return undefined
  const known = (key: string) => group.choices.some((choice) => choice.key === key)
  switch (group.kind) {
    case 'CHOICE':
      return known(first) ? first : undefined
    case 'CHOICES': {
      const keys = written.filter(known)
      return keys.length > 0 ? keys : undefined
    }
    case 'NUMBER':
      return first !== '' && Number.isFinite(Number(first)) ? Number(first) : undefined
    case 'TEXT':
    case 'UPLOAD':
      return first || undefined
  }
}

/** The groups in which a link chose what is not to be had any more: nobody is given another colour without a word. */
export function goneIn(groups: OptionGroup[], query: URLSearchParams): OptionGroup[] {
  return groups.filter(({ key, choices, kind }) => (kind === 'CHOICE' || kind === 'CHOICES') && query.getAll(key).some((written) => !choices.some((choice) => choice.key === written)))
}

/** Writes the configuration into a query, leaving what else is in it alone. */
export function toQuery(groups: OptionGroup[], configuration: Configuration, query: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(query)
  for (const { key } of groups) {
    written.delete(key)
    const value = configuration[key]
    for (const one of Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]) {
      written.append(key, String(one))
    }
  }
  return written
}

/** The first available choice of every group that must be chosen; numbers begin at their example. */
export function firstChoices(groups: OptionGroup[]): Configuration {
  const chosen: Configuration = {}
  for (const group of groups.filter(({ required }) => required)) {
    const first = group.choices.find(({ available }) => available)
    if (group.kind === 'CHOICE' && first) chosen[group.key] = first.key
    if (group.kind === 'CHOICES' && group.example !== null) chosen[group.key] = group.example
    if (group.kind === 'NUMBER' && group.example !== null) chosen[group.key] = group.example
  }
  return chosen
}

/** What a link says, with the first choices for what it leaves open. */
export function configured(groups: OptionGroup[], query: URLSearchParams): Configuration {
  return { ...firstChoices(groups), ...fromQuery(groups, query) }
}

const isEmpty = (value: OptionValue | undefined) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What the buyer must still say in their own words: nobody should receive the example's initials. */
export function toFill(groups: OptionGroup[], configuration: Configuration): OptionGroup[] {
  return groups.filter((group) => group.required && isEmpty(configuration[group.key]))
}

/** The same piece with the examples standing in for what is still to fill, so that price and date show at once. */
export function quotable(groups: OptionGroup[], configuration: Configuration): Configuration {
  const whole: Configuration = {}
  for (const group of groups) {
    const value = configuration[group.key]
    if (!isEmpty(value) && value !== undefined) whole[group.key] = value
    else if (group.required && group.example !== null) whole[group.key] = group.example
  }
  return whole
}

/** The chosen value in words, for the checkout's summary. */
export function inWords(group: OptionGroup, value: OptionValue | undefined): string {
  if (isEmpty(value) || value === undefined) return ''
  const name = (key: string) => group.choices.find((choice) => choice.key === key)?.name ?? key
  if (Array.isArray(value)) return value.map(name).join(' · ')
  return group.kind === 'CHOICE' ? name(String(value)) : String(value)
}
