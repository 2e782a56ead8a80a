import type { RouteRecordRaw } from 'vue-router'

export const setupRoutes: RouteRecordRaw[] = [
  { path: 'start', component: () => import('./StartPage.vue') },
  { path: 'settings', component: () => import('./SettingsPage.vue') },
  { path: 'settings/profile', component: () => import('./ProfilePage.vue') },
  { path: 'settings/people', component: () => import('./PeoplePage.vue') },
  { path: 'settings/machines', component: () => import('./MachinesPage.vue') },
  { path: 'settings/policy', component: () => import('./PolicyPage.vue') },
  { path: 'settings/terms', component: () => import('./TermsPage.vue') },
  { path: 'settings/receiving', component: () => import('./ReceivingPage.vue') },
  { path: 'settings/surety', component: () => import('./SuretyPage.vue') },
  { path: 'settings/calendar', component: () => import('./CalendarPage.vue') },
  { path: 'settings/members', component: () => import('./MembersPage.vue') },
  { path: 'settings/audit', component: () => import('./AuditPage.vue') },
  { path: 'settings/account', component: () => import('./AccountPage.vue') },
]
