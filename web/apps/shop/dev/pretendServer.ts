import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { pageFor } from './pages.ts'
import { answer } from './answers.ts'

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Stands in for the Java server while the pages are being drawn. Never part of a build. */
export function pretendServer(): Plugin {
  return {
    name: 'pretend-server',
    configureServer(vite) {
      vite.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const url = new URL(request.url ?? '/', 'http://dev')
        void (async () => {
          if (url.pathname.startsWith('/api/v1/')) {
            const language = request.headers['accept-language'] === 'en' ? 'en' : 'zh-CN'
            const { status, body } = answer(request.method ?? 'GET', url.pathname.slice(7), await bodyOf(request), language)
            response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
            response.end(body === undefined ? '' : JSON.stringify(body))
            return
          }
          const page = pageFor(url)
          if (!page) return next()
          response.writeHead(200, { 'Content-Type': 'text/html' })
          response.end(await vite.transformIndexHtml(request.url ?? '/', page))
        })()
      })
    },
  }
}
