import type { money as words } from '../zh-CN/money.ts'

export const money: typeof words = {
  refunds: 'To send back',
  proofs: 'Payments to check',
  proof: 'Buyer says {amount} is paid',
  proofAlt: 'The buyer’s proof of payment',
  look: 'Look into your account before you say yes: pictures can be made up, money that is in cannot.',
  confirmed: 'Confirmed; the order moves on',
  refused: 'The buyer is asked to look again',
  sayNo: 'Tell the buyer it is not in',
  since: 'since {when}',
  isSent: 'Sent',
  sent: 'Noted; the buyer sees it',
  sentTitle: 'Has the money left?',
  sentText: 'First send {amount} back to {buyer} where it came in, then press “Sent”. The buyer sees the refund as done.',
  empty: { title: 'No money waits for you', text: 'Proofs of payment and refunds to send will stand here.', act: 'To the orders' },
}
