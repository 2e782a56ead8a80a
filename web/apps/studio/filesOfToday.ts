import type { Plugin } from 'vite'

interface Piece {
  type: string
  fileName: string
  name?: string
  facadeModuleId?: string | null
  code?: string
  imports?: string[]
  viteMetadata?: { importedCss: Set<string> }
}

/** What the worker keeps for a day without a network: the app's frame, Today, the loads, and all that these need. */
const NEEDED = ['app', 'AppShell', 'TodayPage', 'load/LoadsPage.vue', 'load/LoadPage.vue']

/** Writes their names into the worker, whatever the build called them. */
export function filesOfToday(): Plugin {
  return {
    name: 'files-of-today',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const pieces = Object.values(bundle) as Piece[]
        const files = new Set<string>()
        const take = (piece: Piece | undefined) => {
          if (!piece || files.has(piece.fileName)) return
          files.add(piece.fileName)
          piece.viteMetadata?.importedCss.forEach((css) => files.add(css))
          piece.imports?.forEach((name) => take(bundle[name] as Piece | undefined))
        }
        for (const name of NEEDED) {
          const piece = pieces.find((each) => each.type === 'chunk' && (each.name === name || each.facadeModuleId?.endsWith(`/${name}`)))
          if (!piece) throw new Error(`the worker would miss ${name}`)
          take(piece)
        }
        const worker = bundle['worker.js'] as Piece | undefined
        if (!worker?.code?.includes('__FILES__')) throw new Error('the worker has no place for its files')
        worker.code = worker.code.replace('__FILES__', JSON.stringify([...files, 'icon.svg'].map((file) => `/assets/studio/${file}`)))
      },
    },
  }
}
