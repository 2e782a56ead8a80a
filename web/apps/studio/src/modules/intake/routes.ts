import type { RouteRecordRaw } from 'vue-router'

export const intakeRoutes: RouteRecordRaw[] = [
  { path: 'settings/caps', component: () => import('./CapsPage.vue') },
  { path: 'settings/load', component: () => import('./LoadPage.vue') },
]
