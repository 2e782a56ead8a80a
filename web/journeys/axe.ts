import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No serious fault for people who read with their ears or steer with keys. */
export async function expectReachable(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(serious).toEqual([])
}

/** The strict policy and the page get along: nothing was refused, nothing threw. */
export function expectQuiet(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (fault) => heard.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text())) heard.push(message.text())
  })
  return heard
}
