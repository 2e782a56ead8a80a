import type { zhCN } from './zh-CN.ts'

export const en: Record<keyof typeof zhCN, string> = {
  'promise.today': 'Today',
  'promise.wait': 'Queue',
  'promise.slack': 'Spare days',
  'promise.road': 'On the road',
  'promise.inHand': 'In your hands',
  'promise.seal': '✓',
  'promise.done': 'done',
  'promise.now': 'under way',
  'promise.line': 'From today to your hands',
  'promise.was': 'First promised {day}',
  'promise.moved': 'The date moved',
  'sheet.close': 'Close',
  'button.busy': 'One moment',
}
