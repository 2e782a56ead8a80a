import type { RouteRecordRaw } from 'vue-router'

export const loadRoutes: RouteRecordRaw[] = [
  { path: 'loads', component: () => import('./LoadsPage.vue') },
  { path: 'loads/:load', component: () => import('./LoadPage.vue') },
]
