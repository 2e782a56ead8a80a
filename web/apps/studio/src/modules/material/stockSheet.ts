import type { Schemas } from '@dingzuo/api/maker'

export type StockPreview = Schemas['materials.stocklist.StockPreview']
export type StockTaken = Schemas['materials.web.StockSheetsController.TakenBody']

export const COLUMNS = ['KEY', 'NAME', 'UNIT', 'ON_HAND', 'LEAD_DAYS', 'COST', 'COST_PER', 'LEAST', 'CODE'] as const
