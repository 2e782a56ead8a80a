import { describe, expect, it } from 'vitest'
import { presets, split, WHOLE } from './terms.ts'

describe('ready-made schedules', () => {
  it('are whole, and no more than a fifth of them is earnest money', () => {
    for (const parts of Object.values(presets('fire'))) {
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(WHOLE)
      expect(parts.filter(({ kind }) => kind === 'EARNEST').every(({ share }) => share <= 2000)).toBe(true)
    }
  })
  it('wait for a photo where there is no step to wait for', () => {
    expect(presets(null).thirds?.[1]?.due).toBe('ON_PHOTO_APPROVAL')
  })
  it('split any sum to the fen', () => {
    expect(split(presets('fire').thirds ?? [], 1001)).toEqual([340, 330, 331])
  })
})
