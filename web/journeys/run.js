/**
 * Starts the app with the demo on a free port and a folder of its own, walks the journeys through it in a real browser,
 * and stops it. Against a running one instead: DINGZUO_URL=http://localhost:8080 npm run journeys
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRequire } from 'node:module'

/** A first start builds the app; on a busy machine that takes its time. */
const READY_WITHIN = 900_000

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** @param {string} url @param {import('node:child_process').ChildProcess} app */
async function ready(url, app) {
  const until = Date.now() + READY_WITHIN
  while (Date.now() < until) {
    if (app.exitCode !== null) throw new Error(`the app ended with ${app.exitCode} before it was ready`)
    const answer = await fetch(`${url}/actuator/health/readiness`).catch(() => null)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 300))
  }
  throw new Error('the app was not ready in time')
}

/** A one-time link for a new studio, as the host gets one on the machine itself.
 *  @param {string} dingzuo @param {string} data */
async function studioLink(dingzuo, data) {
  const errand = spawn(dingzuo, ['studio', 'add', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  errand.stdout.on('data', (words) => (said += words))
  await once(errand, 'close')
  const link = /new studio link (\S+)/.exec(said)?.[1]
  if (!link) throw new Error(`no link from studio add: ${said}`)
  return link
}

/** @param {string} url @param {NodeJS.ProcessEnv} more */
async function walk(url, more = {}) {
  const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')
  const walker = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: { ...process.env, ...more, DINGZUO_URL: url, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  })
  const [code] = await once(walker, 'exit')
  return code ?? 1
}

async function withAnAppOfItsOwn() {
  const dingzuo = resolve(process.env.DINGZUO ?? join(import.meta.dirname, '../../dingzuo'))
  const folder = await mkdtemp(join(tmpdir(), 'dingzuo-journeys-'))
  const url = `http://localhost:${await freePort()}`
  const app = spawn(dingzuo, ['up', '--demo', '--port', new URL(url).port, '--data', join(folder, 'data')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, JAVA_OPTS: `${process.env.JAVA_OPTS ?? ''} -Ddingzuo.sandbox=true` },
  })
  const ended = once(app, 'exit')
  try {
    await ready(url, app)
    return await walk(url, { DINGZUO_STUDIO_LINK: await studioLink(dingzuo, join(folder, 'data')) })
  } finally {
    app.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = process.env.DINGZUO_URL ? await walk(process.env.DINGZUO_URL) : await withAnAppOfItsOwn()
