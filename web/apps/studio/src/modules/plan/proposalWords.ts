import { dayAndTime, shortDay, type Language } from '@dingzuo/format'
import type { Proposal } from './useProposals.ts'

type Say = (key: string, parameters?: Record<string, unknown>) => string

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** What a proposal is about, as a sentence. */
export function titleOf(proposal: Proposal, t: Say, language: Language): string {
  const { suppose } = proposal
  if (!suppose) return t(proposal.state === 'APPLIED' ? 'plan.proposal.title.applied' : 'plan.proposal.title.better')
  const day = (iso: string | null | undefined) => (iso ? shortDay(iso, language) : '')
  return t(`plan.proposal.title.${suppose.what}`, {
    who: suppose.who,
    more: suppose.more ?? '',
    from: day(suppose.from),
    until: day(suppose.until),
    at: suppose.at ? dayAndTime(suppose.at, language) : '',
    hours: suppose.fromMinute == null || suppose.untilMinute == null ? '' : `${clock(suppose.fromMinute)}–${clock(suppose.untilMinute)}`,
  })
}
