import type { inbox as words } from '../zh-CN/inbox.ts'

export const inbox: typeof words = {
  which: 'Which',
  state: { NEW: 'To answer', ANSWERED: 'Answered', SET_ASIDE: 'Set aside' },
  turned: { answered: 'Marked as answered', 'set-aside': 'Set aside' },
  paste: 'Paste comments',
  pasteHint: 'Copy a whole stretch from any platform, or choose an exported table. Each person counts once; designs and colours named are recognised.',
  pasteExample: 'Xiaoyu: how much is the black wallet?',
  file: 'Choose a CSV or text file',
  take: 'Take them in',
  unclear: 'Design not recognised',
  design: 'Wished design',
  noDesign: 'Not clear yet',
  notSaid: 'Not said',
  copyText: 'Copy answer',
  copyLink: 'Copy link',
  card: 'Picture card',
  answered: 'Answered',
  setAside: 'Set aside',
  reopen: 'Open again',
  empty: { title: 'Nothing to answer', text: 'Paste the comments under a film or your chats. Each gets its price, date and link; two taps and it is answered.' },
}
