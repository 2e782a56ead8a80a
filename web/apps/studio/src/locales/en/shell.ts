import type { kit as kitWords, more as moreWords, problem as problemWords, shell as shellWords, fault as faultWords } from '../zh-CN/shell.ts'

export const shell: typeof shellWords = {
  nav: 'Places',
  cut: 'No network. Go on with today; it is noted here and told later.',
  place: { today: 'Today', orders: 'Orders', plan: 'Plan', inbox: 'Inbox', buyers: 'Customers', reviews: 'Reviews', cases: 'Cases', films: 'Films', designs: 'Designs', drops: 'Drops', cycle: 'Cycle', series: 'Series', waiting: 'Waiting list', loads: 'Loads', materials: 'Materials', base: 'Ready shelf', money: 'Money', settings: 'Settings', more: 'More' },
  nowhere: { title: 'Nothing stands here', text: 'The link may be old, or a few letters got lost.', act: 'Back to the studio' },
}

export const more: typeof moreWords = { shop: 'See my shop', others: 'Other studios' }

export const kit: typeof kitWords = {
  keyKept: 'Kept ({mark}); type a new one to replace it.',
  keepAccount: 'Save',
  takeOut: 'Remove',
  entered: 'entered',
  again: 'Try again',
  coming: 'On its way',
  save: 'Save',
  saved: 'Saved',
  undo: 'Undo',
  unsaved: 'Not saved yet',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'The browser refuses to copy; press and hold the text instead.',
  keep: 'Not now',
  remove: 'Remove',
  add: 'Add',
  edit: 'Edit',
  done: 'Done',
  back: 'Back',
  less: 'Less',
  more: 'More',
  up: 'Move up',
  down: 'Move down',
  in: { 'zh-CN': '中文 (optional)', en: 'English (optional)' },
  minutes: 'min',
  days: 'days',
}

export const problem: typeof problemWords = {
  other: { title: 'That did not work' },
  broken: { title: 'Something broke on the server', text: 'What you wrote is still here. Try again in a while, or look into the server’s log.' },
  offline: { title: 'The server does not answer', text: 'What you wrote is still here. Check the network and try again.' },
  stale: { title: 'Changed elsewhere a moment ago', text: 'Nothing was overwritten. Open this page anew and repeat your change.' },
  'cap-exists': { title: 'There is a cap like this', text: 'Choose another scope, or change that one.' },
  'invalid-request': { title: 'A few things need another look', text: 'See the fields marked red.' },
  'proposal-overtaken': { title: 'The plan has gone on', text: 'Nothing was changed. Ask again and look at the new answer.' },
  'proposal-built-upon': { title: 'Too late to undo', text: 'Work was begun or booked on top of it since. Nothing was changed.' },
  'proposal-settled': { title: 'Settled already', text: 'Somebody applied or dropped it before you.' },
  'cannot-be': { title: 'That cannot be', text: 'The machine is taken then, or the work has begun already.' },
  'wrong-credentials': { title: 'Login or password is wrong', text: 'Check both, capitals too.' },
  'locked-out': { title: 'Too many tries; locked for a while', text: 'Try again later. Everything of yours is safe.' },
  'link-spent': { title: 'This link was used or has expired', text: 'Ask whoever sent it for a new one.' },
  'not-found': { title: 'Not found', text: 'The link may be old, or it was removed.' },
  'login-taken': { title: 'This login belongs to somebody', text: 'Try another one.' },
  'slug-taken': { title: 'This shop address is taken', text: 'Choose another one.' },
  'slug-malformed': { title: 'The shop address is not in shape', text: '3 to 40 small letters, digits or hyphens, a letter first.' },
  'sign-in-needed': { title: 'Please sign in again', text: 'It has been a while. What you wrote is still here; sign in, then save.' },
  'not-allowed': { title: 'This is for the owner', text: 'Ask the owner to sign in and do it.' },
  'belongs-elsewhere': { title: 'This account opens other doors too', text: 'Ask the host of the server for the link.' },
  incomplete: { title: 'Something is missing', text: 'See the list; fill it in and try again.' },
  'not-so-much': { title: 'There is not so much', text: 'Less is free than that. Give a smaller amount.' },
  'nothing-to-cut': { title: 'This order needs none of it', text: 'It may have begun already.' },
  'not-expected': { title: 'This is not expected any more', text: 'Open the page again and look.' },
  'not-sold-there': { title: 'They do not sell this', text: 'Note what they sell under suppliers first.' },
  'bought-there': { title: 'Something was bought there', text: 'It stays for the record.' },
  'code-taken': { title: 'Another material has this code', text: 'Give another one, or take it off there first.' },
  'last-owner': { title: 'A studio keeps at least one owner', text: 'Invite another owner first.' },
}

export const fault: typeof faultWords = {
  missing: 'Please fill this in',
  'too-short': 'Too short',
  'too-long': 'Too long',
  malformed: 'Not in shape',
  twice: 'There twice',
}
