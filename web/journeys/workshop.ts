import { expect, type Page } from '@playwright/test'

/** Signs the owner of one of the demo's studios in; ends on Today. */
export async function signIn(page: Page, studio: string) {
  await page.goto('/studio/sign-in')
  await page.getByLabel('登录名').fill(studio)
  await page.getByLabel('密码', { exact: true }).fill(`${studio}-demo-2026`)
  await page.locator('form button[type=submit]').click()
  await expect(page).toHaveURL(new RegExp(`/studio/${studio}/today`))
}

/** By the tabs under the thumb. */
export const tab = (page: Page, name: string) => page.locator('nav.tabs').getByRole('link', { name })

/** A real JPEG: what the page looks like, as a camera would have taken it. */
export async function photo(page: Page, name: string) {
  return { name, mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 70, scale: 'css' }) }
}

/** Waits until the app would come up without a network. */
export async function keptOnThePhone(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller) await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }))
  })
}
