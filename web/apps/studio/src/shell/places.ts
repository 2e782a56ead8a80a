import { CalendarRange, Clapperboard, ClipboardList, Ellipsis, House, Inbox, Settings, Shapes } from '@lucide/vue'
import type { Component } from 'vue'

/** Where the shell leads: the first four stand at the foot of a phone, the rest behind “more”. */
export interface Place {
  name: string
  icon: Component
}

export const AT_HAND: Place[] = [
  { name: 'today', icon: House },
  { name: 'orders', icon: ClipboardList },
  { name: 'plan', icon: CalendarRange },
  { name: 'inbox', icon: Inbox },
]
export const FURTHER: Place[] = [
  { name: 'films', icon: Clapperboard },
  { name: 'designs', icon: Shapes },
  { name: 'settings', icon: Settings },
]
export const MORE: Place = { name: 'more', icon: Ellipsis }
