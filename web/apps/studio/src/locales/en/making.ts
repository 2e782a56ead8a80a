import type { making as words } from '../zh-CN/making.ts'

/** What the workshop's own refusals mean. */
export const making: typeof words = {
  'not-yet': { title: 'Other steps come first', text: 'Finish the step before.' },
  'wrong-moment': { title: 'This step has moved on', text: 'Perhaps somebody pressed elsewhere. Look again once the page is fresh.' },
  'not-in-making': { title: 'This order cannot be begun now', text: 'It is unpaid, or it has ended.' },
  'awaits-buyer': { title: 'This order waits for the buyer', text: 'Something of theirs is missing. End the wait on the order’s page, then begin.' },
  unpaid: { title: 'The buyer pays first', text: 'A part is due before this step and is not in yet. The order page asks for it; once it is paid, begin.' },
  'material-short': { title: 'Not enough material in the book', text: 'Count the shelf or note a delivery, then begin.' },
  'too-much-begun': { title: 'Enough is begun already', text: 'Finish something first, or begin all the same and say why.' },
  'balance-open': { title: 'The balance is not in yet', text: 'Ship once it is.' },
  'too-much': { title: 'More than was paid', text: 'No more can be kept than the buyer has paid.' },
  'not-now': { title: 'That cannot be done now', text: 'The order has moved on. Look again once the page is fresh.' },
  'no-time': { title: 'So many do not fit into the plan', text: 'Offer fewer, or add making time first.' },
  'made-differently': { title: 'These designs cannot share a drop', text: 'They do a step of the same name in different ways. Announce two drops.' },
  'idempotency-mismatch': { title: 'That drop may have been announced already', text: 'Close this sheet and look at the list first.' },
  'unknown-design': { title: 'A design is no longer on sale', text: 'Choose the designs again.' },
  'design-unknown': { title: 'The design is not known yet', text: 'Choose it first.' },
  'no-offer': { title: 'This cannot be made like that', text: 'Choose another option, or ask again.' },
  'too-many': { title: 'Too many at once', text: 'Paste them in parts.' },
  'body-too-large': { title: 'Too much at once', text: 'Send it in parts, or paste less.' },
  'still-needed': { title: 'Not yet', text: 'An order of this buyer still has to be made, sent or paid back. Erase afterwards.' },
  'too-large': { title: 'The picture is too large', text: 'Choose a smaller one.' },
  'not-a-picture': { title: 'This is no picture', text: 'Choose a JPEG, PNG or WebP.' },
  'nobody-there': { title: 'This buyer’s data was erased', text: 'Nobody can be written to here any more.' },
  'taken-already': { title: 'One of them is taken together with somebody', text: 'Take that apart first.' },
}
