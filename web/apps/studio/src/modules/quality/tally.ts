import type { Defect } from './useDefects.ts'

export const SIDES = ['step', 'sop', 'design', 'lot', 'person'] as const
export type Side = (typeof SIDES)[number]
export interface Tally {
  key: string
  label: string
  defects: Defect[]
  pieces: number
}

/** By which of its sides a defect is counted; null: of this one nothing is known. */
function sideOf(defect: Defect, side: Side): { key: string; label: string } | null {
  switch (side) {
    case 'step':
      return { key: defect.kindOfStep, label: defect.causedLabel }
    case 'sop':
      return defect.sopVersion ? { key: `${defect.kindOfStep}/${defect.sopVersion}`, label: `${defect.causedLabel} · ${defect.sopVersion}` } : null
    case 'design':
      return { key: defect.design, label: defect.designName }
    case 'lot':
      return defect.lot ? { key: defect.lot, label: `${defect.lotName ?? ''} ${defect.lot}`.trim() } : null
    case 'person':
      return defect.person ? { key: defect.person, label: defect.personName ?? '—' } : null
  }
}

/** Counted by one side, the most pieces first. */
export function tally(defects: Defect[], side: Side): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const defect of defects) {
    const of = sideOf(defect, side)
    if (!of) continue
    const known = tallies.get(of.key) ?? { ...of, defects: [], pieces: 0 }
    known.defects.push(defect)
    known.pieces += defect.pieces
    tallies.set(of.key, known)
  }
  return [...tallies.values()].sort((one, other) => other.pieces - one.pieces || one.label.localeCompare(other.label))
}
