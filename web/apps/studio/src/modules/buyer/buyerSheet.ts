import type { Schemas } from '@dingzuo/api/maker'

export type BuyerPreview = Schemas['customer.buyerlist.BuyerPreview']
export type BuyersTaken = Schemas['customer.web.BuyerSheetsController.BuyersTakenBody']

export const COLUMNS = ['NAME', 'PHONE', 'PROVINCE', 'CITY', 'DISTRICT', 'ADDRESS', 'MEASURE', 'PREFERENCE', 'NOTE'] as const
