import type { RouteRecordRaw } from 'vue-router'

export const parcelRoutes: RouteRecordRaw[] = [
  { path: 'settings/enclosures', component: () => import('./EnclosuresPage.vue') },
  { path: 'settings/carriers', component: () => import('./CarriersPage.vue') },
]
