import type { Schemas } from '@dingzuo/api/maker'
import { useMutation } from '@tanstack/vue-query'
import { keys, queryClient } from '../../shared/query.ts'
import { send } from '../../shared/send.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type StockPreview = Schemas['materials.stocklist.StockPreview']
export type StockTaken = Schemas['materials.web.StockSheetsController.TakenBody']
type Column = StockPreview['columns'][number]
/** What each column says; null: it is left out. */
export type Columns = (Column | null)[]

export const COLUMNS: Column[] = ['KEY', 'NAME', 'UNIT', 'ON_HAND', 'LEAD_DAYS', 'COST', 'COST_PER', 'LEAST', 'CODE']

/** A list and what its columns say; none: the server guesses. */
export interface Brought {
  file: File
  columns: Columns
}

/** Looks at a list of stock without writing anything, and takes it. */
export function useStockSheet() {
  const { slug } = useStudio()
  async function bring<T>(step: string, { file, columns }: Brought): Promise<T> {
    const body = new FormData()
    body.set('file', file)
    const said = columns.length ? `?columns=${columns.map((each) => each ?? '-').join(',')}` : ''
    return (await (await send('POST', `/api/v1/studios/${slug.value}/sheets/materials${step}${said}`, body)).json()) as T
  }
  const look = useMutation({ mutationFn: (brought: Brought) => bring<StockPreview>('/preview', brought) })
  const take = useMutation({
    mutationFn: (brought: Brought) => bring<StockTaken>('', brought),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { look, take }
}
