import { expect, test } from 'vitest'
import { tally } from './tally.ts'
import type { Defect } from './useDefects.ts'

const defect = (given: Partial<Defect>) => ({ kindOfStep: 'glaze', causedLabel: '上釉', design: 'cup', designName: '杯', pieces: 1, sopVersion: null, lot: null, person: null, ...given }) as Defect

test('what spoils most pieces comes first, by any side', () => {
  const defects = [defect({ pieces: 1 }), defect({ kindOfStep: 'throw', causedLabel: '拉坯', pieces: 3, sopVersion: 2 }), defect({ pieces: 1, sopVersion: 2 })]
  expect(tally(defects, 'step').map(({ label, pieces }) => [label, pieces])).toEqual([
    ['拉坯', 3],
    ['上釉', 2],
  ])
  expect(tally(defects, 'sop').map(({ key }) => key)).toEqual(['throw/2', 'glaze/2'])
  expect(tally(defects, 'design')).toHaveLength(1)
})

test('of what nothing is known nothing is counted', () => {
  expect(tally([defect({})], 'lot')).toEqual([])
  expect(tally([defect({})], 'person')).toEqual([])
})
