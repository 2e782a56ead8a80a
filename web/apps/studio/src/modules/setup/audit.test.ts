import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit as english } from '../../locales/en/setup.ts'
import { audit as chinese } from '../../locales/zh-CN/setup.ts'

const SERVER = join(import.meta.dirname, '../../../../../../server/src/main/java')

/** Every act that the server writes into the audit: whoever uses the audit names its acts in quotes, like "plan.applied". */
function actsOfTheServer(): string[] {
  const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.java')).map((path) => readFileSync(join(SERVER, path), 'utf8'))
  const acts = sources.filter((text) => text.includes('foundation.audit')).flatMap((text) => text.match(/(?<=")[a-z]+\.[a-z-]+(?=")/g) ?? [])
  return [...new Set(acts)].sort()
}

describe('the record of changes', () => {
  it('has words for all that is recorded', () => {
    const named = actsOfTheServer().map((act) => act.replaceAll('.', '_'))
    expect(named.length).toBeGreaterThan(30)
    for (const words of [chinese, english]) expect(named.filter((act) => !(act in words))).toEqual([])
  })
})
