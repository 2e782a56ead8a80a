import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit as english } from '../../locales/en/setup.ts'
import { audit as chinese } from '../../locales/zh-CN/setup.ts'
import { studioRoutes } from '../../routes.ts'
import { OWN_PAGES, PAGES, pageOf, type Entry } from './auditPages.ts'

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

  it('leads from everything that is recorded to a page that there is', () => {
    /** What was done to things with pages of their own. */
    const owned = ['order', 'recipient', 'case', 'review', 'design', 'choice', 'sample', 'buyer', 'purchase', 'series']
    expect(actsOfTheServer().filter((act) => !([...owned, ...Object.keys(PAGES)] as (string | undefined)[]).includes(act.split('.')[0]))).toEqual([])
    const paths = studioRoutes.map(({ path }) => path)
    expect([...Object.values(PAGES), ...Object.values(OWN_PAGES)].filter((page) => !paths.some((path) => path === page || path.startsWith(`${page}/:`)))).toEqual([])
  })

  it('leads to the order of a case, to the list of what has no page, and nowhere from what is gone', () => {
    const of = (action: string, kind: string, at: string, gone = false) => pageOf({ action, about: { kind, id: '1', at: { kind: at, id: '2' }, name: gone ? null : 'x', gone } } as Entry)
    expect(of('case.offered', 'case', 'order')).toBe('orders/2')
    expect(of('person.away', 'person', 'person')).toBe('settings/people')
    expect(of('machine.served', 'machine', 'machine')).toBe('settings/equipment')
    expect(of('buyer.erased', 'buyer', 'buyer', true)).toBeNull()
  })
})
