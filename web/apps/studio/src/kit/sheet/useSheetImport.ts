import type { Schemas } from '@dingzuo/api/maker'
import { useMutation } from '@tanstack/vue-query'
import { keys, queryClient } from '../../shared/query.ts'
import { send } from '../../shared/send.ts'
import { useStudio } from '../../shared/useStudio.ts'

export type SheetFault = Schemas['foundation.sheet.LineFault']
/** What each column says; null: it is left out. */
export type Columns = (string | null)[]

/** What every preview says, whatever the list is of. */
export interface SheetPreview {
  header: string[]
  columns: Columns
  fresh: number
  changed?: number
  faults: SheetFault[]
  faulty: number
  takenBefore?: boolean
}

/** A list and what its columns say; none: the server guesses. */
export interface Brought {
  file: File
  columns: Columns
}

/** Looks at a list without writing anything, and takes it.
 *  @param list its name in the address
 *  @param rules what else is said with it */
export function useSheetImport<P extends SheetPreview, T>(list: string, rules: () => Record<string, string>) {
  const { slug } = useStudio()
  async function bring<A>(step: string, { file, columns }: Brought): Promise<A> {
    const body = new FormData()
    body.set('file', file)
    const said = new URLSearchParams(rules())
    if (columns.length) said.set('columns', columns.map((each) => each ?? '-').join(','))
    return (await (await send('POST', `/api/v1/studios/${slug.value}/sheets/${list}${step}?${said}`, body)).json()) as A
  }
  const look = useMutation({ mutationFn: (brought: Brought) => bring<P>('/preview', brought) })
  const take = useMutation({
    mutationFn: (brought: Brought) => bring<T>('', brought),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.studio(slug.value) }),
  })
  return { look, take }
}
