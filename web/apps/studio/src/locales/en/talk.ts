import type { talk as words } from '../zh-CN/talk.ts'

export const talk: typeof words = {
  title: 'Messages',
  none: 'Nothing was said yet. What you write here shows on the buyer’s order page.',
  hint: 'Write to the buyer',
  words: 'Message',
  send: 'Send',
  photo: 'Add a photo',
  photoTaken: 'Photo chosen; change it',
  copyNotice: 'Copy a notice with the order’s link',
  from: { BUYER: 'Buyer', STUDIO: 'Studio' },
  mine: 'Me: {words}',
  waiting: '{n} to answer',
  orders: 'About orders',
  silent: 'Time for a word: {n}',
  since: 'nothing since {day}',
  tell: 'Say something',
  tellTitle: 'Tell the buyer · order {number}',
  told: 'It is on the page of order {number}',
  rule: 'Remind me after days without a word',
  ruleHint: 'Buyers who paid and hear nothing for so long show up on Today.',
}
