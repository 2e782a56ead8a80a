import type { Schemas } from '@dingzuo/api/maker'

export type Entry = Schemas['identity.web.AuditController.EntryBody']

/** Things with a page of their own, by what they are. */
export const OWN_PAGES: Record<string, string> = { order: 'orders', design: 'designs', buyer: 'buyers', purchase: 'materials/purchases', series: 'series' }

/** Where all else is looked after, by the act or by what was acted on: its first word. */
export const PAGES: Record<string, string> = {
  studio: 'settings/profile',
  profile: 'settings/profile',
  policy: 'settings/policy',
  'policy.forgetting': 'settings/forgetting',
  'load-rules': 'settings/load',
  'waiting-rules': 'waiting',
  cap: 'settings/caps',
  person: 'settings/people',
  machine: 'settings/machines',
  'machine.terms': 'settings/equipment',
  'machine.served': 'settings/equipment',
  'work-limit': 'settings/limits',
  calendar: 'settings/calendar',
  plan: 'plan',
  'payment-terms': 'settings/terms',
  prices: 'settings/prices',
  coupon: 'settings/prices',
  receiving: 'settings/receiving',
  merchant: 'settings/tills',
  carrier: 'settings/carriers',
  robot: 'settings/robot',
  supplier: 'settings/suppliers',
  film: 'films',
  drop: 'drops',
  cycle: 'cycle',
  refund: 'money',
  payout: 'money',
  orders: 'orders/sheet',
  buyers: 'buyers/sheet',
  member: 'settings/members',
  invitation: 'settings/members',
  password: 'settings/members',
}

/** Where one looks at what was changed, below the studio; null: it is gone. */
export function pageOf({ action, about }: Entry): string | null {
  if (about.gone) return null
  const own = OWN_PAGES[about.at.kind]
  return own ? `${own}/${about.at.id}` : (PAGES[action] ?? PAGES[action.split('.')[0] ?? ''] ?? null)
}
