import type { kind as kindWords, plan as planWords } from '../zh-CN/plan.ts'

export const plan: typeof planWords = {
  grid: 'A week of the plan; swipe sideways for each day',
  whose: 'Whose',
  off: 'Day off',
  free: '{time} free',
  full: 'full',
  noMaking: 'no making',
  freeWeek: '{time} of making time still free this week',
  thisWeek: 'This week',
  before: 'Week before',
  after: 'Week after',
  empty: { title: 'Nobody works here yet', text: 'Add yourself and the blocks of your week; then the system knows which day a piece can be done.', act: 'Add people and time' },
}

export const kind: typeof kindWords = { MAKING: 'Making', CREATING: 'Creating', CONTENT: 'Filming', RUNNING: 'Running', REST: 'Rest' }
