import type { RouteRecordRaw } from 'vue-router'

export const intakeRoutes: RouteRecordRaw[] = [
  { path: 'waiting', component: () => import('./WaitingPage.vue') },
  { path: 'settings/caps', component: () => import('./CapsPage.vue') },
  { path: 'settings/load', component: () => import('./LoadPage.vue') },
]
