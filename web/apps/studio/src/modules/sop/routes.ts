import type { RouteRecordRaw } from 'vue-router'

export const sopRoutes: RouteRecordRaw[] = [
  { path: 'settings/sops', component: () => import('./SopsPage.vue') },
  { path: 'settings/sops/:step', component: () => import('./SopPage.vue') },
]
