import type { limit as words } from '../zh-CN/limit.ts'

export const limit: typeof words = {
  title: 'Work in hand',
  about: 'What is begun and not finished stays below a limit, so that one thing is finished before the next. In hand now: {time}. What dries or fires does not count.',
  used: '{used} / {most}',
  gone: 'No longer here',
  of: { EVERYTHING: 'All handwork', STEP: 'One kind of step', PERSON: 'One person' },
  what: 'Which work counts',
  which: 'Which step',
  whose: 'Whose hands',
  minutes: 'At most, in minutes',
  counts: 'Counted in planned minutes, from beginning a step to finishing it. With nothing in hand, a step of any length may begin.',
  new: 'New limit',
  change: 'Change the limit',
  lift: 'Lift it',
  lately: 'Begun beyond a limit',
  none: { title: 'No limit yet', text: 'The more half-made pieces lie about, the slower each gets done. Set a number; when it is reached, finish something first.', act: 'Set one' },
  tooMuch: {
    title: 'Enough is begun already',
    text: '{what}: {used} in hand, {most} at most; this step adds {adds}.',
    first: 'Finish one of these first',
    why: 'Or begin all the same, and say why',
    whyHint: 'Kept on the page of limits',
    leave: 'Not now',
    act: 'Begin all the same',
  },
}
