import { Archive, CalendarRange, CalendarSync, Clapperboard, ClipboardList, Contact, Ellipsis, Flame, HandCoins, Hourglass, House, Inbox, Layers, MessageCircleWarning, Package, Settings, Shapes, Star, Ticket } from '@lucide/vue'
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
  { name: 'buyers', icon: Contact },
  { name: 'cases', icon: MessageCircleWarning },
  { name: 'reviews', icon: Star },
  { name: 'films', icon: Clapperboard },
  { name: 'designs', icon: Shapes },
  { name: 'drops', icon: Ticket },
  { name: 'cycle', icon: CalendarSync },
  { name: 'series', icon: Layers },
  { name: 'waiting', icon: Hourglass },
  { name: 'loads', icon: Flame },
  { name: 'materials', icon: Package },
  { name: 'base', icon: Archive },
  { name: 'money', icon: HandCoins },
  { name: 'settings', icon: Settings },
]
export const MORE: Place = { name: 'more', icon: Ellipsis }
