import { expect, it } from 'vitest'
import { faultPhrase } from './faults.ts'

const fault = (field: string, code: string) => ({ field, code, why: 'Give a phone number in digits' })

it('says a fault by its code, never in the words of the house', () => {
  expect(faultPhrase(fault('buyer.phone', 'malformed'))).toBe('checkout.badPhone')
  expect(faultPhrase(fault('phone', 'not-a-phone'))).toBe('checkout.badPhone')
  expect(faultPhrase(fault('lines[0].configuration.leather', 'unknown'))).toBe('fault.gone')
  expect(faultPhrase(fault('lines', 'never-heard-of'))).toBe('fault.other')
})
