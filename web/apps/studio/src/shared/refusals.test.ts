import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { making as englishMaking } from '../locales/en/making.ts'
import { fault as englishFaults, problem as english } from '../locales/en/refusal.ts'
import { making as chineseMaking } from '../locales/zh-CN/making.ts'
import { fault as chineseFaults, problem as chinese } from '../locales/zh-CN/refusal.ts'

const SERVER = join(import.meta.dirname, '../../../../../server/src/main/java')
const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.java')).map((path) => readFileSync(join(SERVER, path), 'utf8'))

/** What only a buyer, a provider or a program can be told; of what is told to both, a maker's words are in the files. */
const NOT_A_MAKERS = ['bad-signature', 'below-minimum', 'busy', 'consent-missing', 'csrf', 'gone', 'load-not-full', 'not-delivered', 'not-makeable', 'not-offered', 'offer-changed', 'other-offset', 'phone-voted', 'places-taken', 'provider-refused', 'provider-silent', 'review-stands', 'there-already', 'too-many-attempts', 'tus-version', 'unsupported-type', 'version-required', 'wait-for-answer']

/** Refusals that the server words in English only. Where it speaks the reader's language, its own words are better. */
function refusals(): string[] {
  const found = sources.flatMap((text) => [...text.matchAll(/(?:conflict|unprocessable|tooManyRequests|forbidden|new Problem)\(\s*(?:HttpStatus\.\w+,\s*)?"([a-z-]+)",\s*"[A-Z]/g)].map(([, code]) => code!))
  return [...new Set(found)].sort()
}

describe('a refusal', () => {
  it('has words that say what to do', () => {
    expect(refusals().length).toBeGreaterThan(80)
    const told = refusals().filter((code) => !NOT_A_MAKERS.includes(code))
    for (const words of [{ ...chinese, ...chineseMaking }, { ...english, ...englishMaking }]) expect(told.filter((code) => !(code in words))).toEqual([])
  })
  it('that gathers every length, range and missing field has words for them', () => {
    const faults = readFileSync(join(SERVER, 'org/dingzuo/foundation/problem/Faults.java'), 'utf8')
    const codes = [...faults.matchAll(/field, "([a-z-]+)"/g)].map(([, code]) => code!)
    expect(codes).toContain('out-of-range')
    for (const words of [chineseFaults, englishFaults]) expect(codes.filter((code) => !(code in words))).toEqual([])
  })
})
