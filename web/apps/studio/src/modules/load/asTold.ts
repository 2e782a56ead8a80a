import type { FireAct, LoadAct } from '../today/acts.ts'
import { placeKey, type Joining, type Load, type LoadPiece, type Opening, type Standing } from './load.ts'

const moment = ({ at }: LoadAct) => new Date(at).toISOString()
const isAt = (one: Joining) => (other: Joining | LoadPiece) => placeKey(one) === placeKey(other)

/** A load that was opened on this phone and that nobody else has heard of. */
function opened(act: LoadAct, opening: Opening, capacity: number | null): Load {
  const never = { firedAt: null, firedBy: null, until: null, unloadedAt: null, unloadedBy: null, cost: null, lot: null, photo: null }
  return { ...never, ...opening, id: act.load, capacity, used: 0, state: 'OPEN', openedAt: moment(act), pieces: [] }
}

function put(load: Load, piece: Joining): Load {
  if (load.pieces.some(isAt(piece))) return load
  const { order, orderNumber, line, step, label, design, quantity, shipBy } = piece
  const laid = { order, orderNumber, line, step, label, design, pieces: quantity, room: piece.room ?? 0, shipBy, fate: null, failed: 0, words: '' }
  const used = load.used + laid.room
  const left = (load.capacity ?? Infinity) - used
  return { ...load, used, pieces: [...load.pieces, laid], joining: load.joining.filter((each) => !isAt(piece)(each) && (each.room ?? 0) <= left) }
}

function takeOut(load: Load, piece: Joining): Load {
  const gone = load.pieces.find(isAt(piece))
  return gone ? { ...load, used: load.used - gone.room, pieces: load.pieces.filter((each) => each !== gone), joining: [piece, ...load.joining] } : load
}

function unload(load: Load, act: FireAct, shown: (act: LoadAct) => string): Load {
  const pieces = load.pieces.map((piece) => {
    const how = act.failed.find(({ order, line, step }) => order === piece.order && line === piece.line && step === piece.step)
    return { ...piece, fate: how ? 'FAILED' : 'SOUND', failed: how?.pieces ?? 0, words: how?.words ?? '' }
  })
  return { ...load, pieces, state: 'UNLOADED', unloadedAt: moment(act), unloadedBy: act.person, photo: act.picture ? shown(act) : load.photo }
}

/** What lies in another load cannot join this one. */
const elsewhere = (load: Load, act: LoadAct) => (act.kind === 'put' && act.piece ? { ...load, joining: load.joining.filter((each) => !act.piece || !isAt(act.piece)(each)) } : load)

/** A load as it stands when what was done and not yet told is counted in; null: it was put away.
 *  @param shown address of an act's own picture */
export function loadAsTold(load: Load, acts: LoadAct[], shown: (act: LoadAct) => string): Load | null {
  let told: Load | null = load
  for (const act of acts.filter(({ refused }) => !refused)) {
    if (!told) break
    if (act.load !== load.id) {
      told = elsewhere(told, act)
      continue
    }
    switch (act.kind) {
      case 'open':
        break
      case 'put':
        if (act.piece) told = put(told, act.piece)
        break
      case 'take-out':
        if (act.piece) told = takeOut(told, act.piece)
        break
      case 'put-away':
        told = null
        break
      case 'fire':
        told = { ...told, state: 'FIRED', firedAt: moment(act), firedBy: act.person, joining: [] }
        break
      case 'unload':
        told = unload(told, act, shown)
        break
    }
  }
  return told
}

/** The loads that were opened here and are told nowhere yet. @param room what a machine holds; null: there is no end to it */
export function openedHere(acts: LoadAct[], room: (machine: string | null | undefined) => number | null): Load[] {
  return acts.flatMap((act) => (act.kind === 'open' && act.opening && !act.refused ? [opened(act, act.opening, room(act.opening.machine))] : []))
}

/** The same of everything: what lies in a load is planned in none. */
export function allAsTold(all: Standing, acts: LoadAct[], room: (machine: string | null | undefined) => number | null, shown: (act: LoadAct) => string): Standing {
  if (!acts.length) return all
  const known = new Set(all.loads.map(({ id }) => id))
  const loads = [...openedHere(acts, room).filter(({ id }) => !known.has(id)), ...all.loads].flatMap((load) => loadAsTold(load, acts, shown) ?? [])
  const lying = new Set(loads.filter(({ state }) => state !== 'UNLOADED').flatMap(({ pieces }) => pieces.map(placeKey)))
  return {
    loads,
    planned: all.planned.map((planned) => ({ ...planned, tasks: planned.tasks.filter((task) => !lying.has(placeKey(task))) })).filter(({ tasks }) => tasks.length),
  }
}
