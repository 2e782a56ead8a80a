import type { kit as kitWords, more as moreWords, shell as shellWords } from '../zh-CN/shell.ts'

export const shell: typeof shellWords = {
  nav: 'Places',
  cut: 'No network. Go on with today; it is noted here and told later.',
  signedOut: 'You are signed out; what is half written stays here.',
  signIn: 'Sign in again',
  place: { today: 'Today', orders: 'Orders', plan: 'Plan', inbox: 'Inbox', buyers: 'Customers', reviews: 'Reviews', cases: 'Cases', films: 'Films', designs: 'Designs', drops: 'Drops', cycle: 'Cycle', series: 'Series', waiting: 'Waiting list', loads: 'Loads', materials: 'Materials', base: 'Ready shelf', money: 'Money', settings: 'Settings', more: 'More' },
  nowhere: { title: 'Nothing stands here', text: 'The link may be old, or a few letters got lost.', act: 'Back to the studio' },
}

export const more: typeof moreWords = { shop: 'See my shop', others: 'Other studios' }

export const kit: typeof kitWords = {
  keyKept: 'Kept ({mark}); type a new one to replace it.',
  keepAccount: 'Save',
  takeOut: 'Remove',
  takeOutTitle: 'Remove this account?',
  takeOutText: 'The address and the keys are deleted; to use it again they have to be typed anew.',
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
