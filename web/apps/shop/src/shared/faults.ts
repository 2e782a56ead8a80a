import type { Problem } from '@dingzuo/api'
import type { Phrase } from './context.ts'

type Fault = NonNullable<Problem['fields']>[number]

const SAID: Record<string, Phrase> = {
  missing: 'checkout.missing',
  'not-a-phone': 'checkout.badPhone',
  'too-long': 'fault.tooLong',
  'out-of-range': 'fault.outOfRange',
  'control-character': 'fault.unreadable',
  'not-a-text': 'fault.unreadable',
  unknown: 'fault.gone',
  'unknown-choice': 'fault.gone',
}

/** What a house says of a field is for programs; a buyer reads it in their own language, by its code. */
export function faultPhrase({ field, code }: Fault): Phrase {
  if (code === 'malformed' && field.endsWith('phone')) return 'checkout.badPhone'
  return SAID[code] ?? (field.includes('configuration') ? 'fault.gone' : 'fault.other')
}
