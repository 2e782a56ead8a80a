import { expect } from '@playwright/test'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** The name by which W3C WebDriver hands elements around. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
/** Half the buyers' phones are slower than any test machine; waits are for conditions, and generous. */
const PATIENCE = { timeout: 60_000 }

/** Why there can be no WebKit here; null: all its parts are there. */
export function webkitMissing(): string | null {
  const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
  if (!has('WebKitWebDriver')) return 'WebKitWebDriver is not installed (apt-get install webkit2gtk-driver)'
  if (!process.env.DISPLAY && !has('Xvfb')) return 'there is no display and no Xvfb (apt-get install xvfb)'
  return null
}

/** WebKit, the engine of every iPhone's web view, at the other end of W3C WebDriver. */
export class WebKit {
  private constructor(
    private readonly session: string,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<WebKit> {
    const folder = await mkdtemp(join(tmpdir(), 'dingzuo-webkit-'))
    const children: ChildProcess[] = []
    const close = async () => {
      for (const child of children.reverse()) {
        child.kill()
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    }
    try {
      const port = await freePort()
      const display = process.env.DISPLAY ?? (await screen(children))
      children.push(spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: calm(display, folder) }))
      const root = `http://127.0.0.1:${port}`
      await expect.poll(() => fetch(`${root}/status`).then(({ ok }) => ok, () => false), { timeout: 20_000 }).toBe(true)
      const { sessionId } = (await ask('POST', `${root}/session`, { capabilities: { alwaysMatch: {} } })) as { sessionId: string }
      const browser = new WebKit(`${root}/session/${sessionId}`, close)
      await browser.say('POST', '/window/rect', { width: 390, height: 844 })
      return browser
    } catch (caught) {
      await close()
      throw caught
    }
  }

  async stop() {
    await this.say('DELETE', '').catch(() => null)
    await this.close()
  }

  open = (url: string) => this.say('POST', '/url', { url })
  url = () => this.say('GET', '/url') as Promise<string>
  /** The words of the first match; empty while there is none. */
  words = (css: string) =>
    this.say('POST', '/execute/sync', { script: 'return document.querySelector(arguments[0])?.textContent ?? ""', args: [css] }) as Promise<string>
  click = (css: string) => expect.poll(() => this.press(css), PATIENCE).toBe(true)
  /** Waits until the words say so. */
  sees = (css: string, words: RegExp) => expect.poll(() => this.words(css).catch(() => ''), PATIENCE).toMatch(words)
  isAt = (url: RegExp) => expect.poll(() => this.url(), PATIENCE).toMatch(url)

  /** A page that is just being drawn anew has no such element for a moment: that is an answer, not a fault. */
  private async press(css: string): Promise<boolean> {
    try {
      const found = (await this.say('POST', '/element', { using: 'css selector', value: css })) as Record<string, string>
      await this.say('POST', '/execute/sync', { script: 'arguments[0].scrollIntoView({ block: "center" })', args: [found] })
      await this.say('POST', `/element/${found[ELEMENT]}/click`, {})
      return true
    } catch {
      return false
    }
  }

  private say(method: string, path: string, body?: object) {
    return ask(method, this.session + path, body)
  }
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, body: body ? JSON.stringify(body) : null, headers: { 'Content-Type': 'application/json' } })
  const { value } = (await answer.json()) as { value: unknown }
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`)
  return value
}

/** A screen that nobody looks at; it names itself once it is ready. */
async function screen(children: ChildProcess[]): Promise<string> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  children.push(xvfb)
  const named = once(xvfb.stdio[3] as Readable, 'data').then(([number]) => `:${String(number).trim()}`)
  const ended = once(xvfb, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`)))
  return Promise.race([named, ended])
}

/** No graphics card, no desktop, no traces in the home folder. */
function calm(display: string, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    NO_AT_BRIDGE: '1',
    HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
