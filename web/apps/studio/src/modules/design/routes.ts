import type { RouteRecordRaw } from 'vue-router'

export const designRoutes: RouteRecordRaw[] = [
  { path: 'designs', component: () => import('./DesignsPage.vue') },
  { path: 'designs/:design', component: () => import('./DesignPage.vue') },
  { path: 'designs/:design/handover', component: () => import('../handover/HandoverPage.vue') },
]
