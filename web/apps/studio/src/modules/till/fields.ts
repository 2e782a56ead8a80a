import type { Provider } from './useTills.ts'

/** How a field is entered. A key is a text of many lines; a secret is never shown again. */
export interface TillField {
  name: string
  kind: 'text' | 'secret' | 'key'
  /** Only below a service provider. */
  partner?: boolean
  example?: string
}

export const FIELDS: Record<Provider, TillField[]> = {
  wechatpay: [
    { name: 'merchantNo', kind: 'text', example: '1900000001' },
    { name: 'appId', kind: 'text', example: 'wx…' },
    { name: 'subMerchantNo', kind: 'text', partner: true, example: '1900000109' },
    { name: 'subAppId', kind: 'text', partner: true, example: 'wx…' },
    { name: 'serial', kind: 'text' },
    { name: 'privateKey', kind: 'key' },
    { name: 'apiKey', kind: 'secret' },
    { name: 'platformKeyId', kind: 'text', example: 'PUB_KEY_ID_…' },
    { name: 'platformKey', kind: 'key' },
    { name: 'appSecret', kind: 'secret' },
  ],
  alipay: [
    { name: 'sellerId', kind: 'text', example: '2088…' },
    { name: 'appId', kind: 'text', example: '2021…' },
    { name: 'privateKey', kind: 'key' },
    { name: 'alipayKey', kind: 'key' },
  ],
}
