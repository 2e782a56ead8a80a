/** `POST /api/v1/payments/{payment}/attempts` */
export interface PayWish {
  method: string
  /** The path of the order's page, to come back to. */
  page: string
  /** WeChat's, when it sent the buyer back with one. */
  code?: string
}

export interface PayInvitation {
  attempt: string
  next: 'SCAN' | 'VISIT' | 'BRIDGE' | 'SIGN_IN'
  address: string | null
  /** A picture, as a data address. */
  qr: string | null
  bridge: Record<string, string> | null
}
