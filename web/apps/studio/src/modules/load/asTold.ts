import type { LoadAct } from '../today/acts.ts'
import type { Load } from './useLoads.ts'

const moment = ({ at }: LoadAct) => new Date(at).toISOString()

/** A load as it stands when what was done and not yet told is counted in.
 *  @param shown address of an act's own picture */
export function loadAsTold(load: Load, acts: LoadAct[], shown: (act: LoadAct) => string): Load {
  let told = load
  for (const act of acts.filter((each) => each.load === load.id && !each.refused)) {
    if (act.kind === 'fire') told = { ...told, state: 'FIRED', firedAt: moment(act), firedBy: act.person, joining: [] }
    else {
      const pieces = told.pieces.map((piece) => {
        const how = act.failed.find(({ order, line, step }) => order === piece.order && line === piece.line && step === piece.step)
        return { ...piece, fate: how ? 'FAILED' : 'SOUND', failed: how?.pieces ?? 0, words: how?.words ?? '' }
      })
      told = { ...told, pieces, state: 'UNLOADED', unloadedAt: moment(act), unloadedBy: act.person, photo: act.picture ? shown(act) : told.photo }
    }
  }
  return told
}
