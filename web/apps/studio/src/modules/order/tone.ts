/** What needs the maker is persimmon, what is done is pine; the rest stays quiet. */
export function toneOf(state: string): string {
  switch (state) {
    case 'AWAITING_CONFIRMATION':
    case 'PAID_LATE':
      return 'now'
    case 'CONFIRMED':
    case 'MAKING':
      return 'dye'
    case 'HELD':
    case 'READY':
      return 'watch'
    case 'SHIPPED':
    case 'DELIVERED':
    case 'CLOSED':
      return 'done'
    default:
      return ''
  }
}
