import type { Series } from './useSeries.ts'

export type Standing = 'coming' | 'open' | 'reached' | 'deciding' | 'started' | 'refunded'

/** What a series is at this moment; the clock decides, the job that writes it down may come a little later. */
export function standing(series: Pick<Series, 'state' | 'opensAt' | 'closesAt' | 'gauge'>, now: Date): Standing {
  if (series.state === 'STARTED') return 'started'
  if (series.state === 'REFUNDED') return 'refunded'
  if (series.state === 'DECIDING') return 'deciding'
  if (now < new Date(series.opensAt)) return 'coming'
  return series.gauge.percent >= 100 ? 'reached' : 'open'
}
