import type { RouteRecordRaw } from 'vue-router'

export const cycleRoutes: RouteRecordRaw[] = [{ path: 'cycle', component: () => import('./CyclePage.vue') }]
