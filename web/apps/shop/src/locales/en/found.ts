import type { found as words } from '../zh-CN/found.ts'

export const found: typeof words = {
  'found.here': 'This phone remembers your latest order here.',
  'found.open': 'Open my order',
  'found.lost': 'Lost the link?',
  'found.how': 'Ask the studio for a code, and type it in with the number of the order. It lasts 24 hours and works once.',
  'found.number': 'Order number',
  'found.numberHint': 'Such as 00042, as in your transfer or your chat',
  'found.code': 'Code',
  'found.codeHint': 'The 8 letters and digits from the studio, in any case',
  'found.find': 'Open the order',
  'found.wrong': 'Number and code do not belong together',
  'found.wrongText': 'Check both; if the code is old or was used, ask the studio for another.',
}
