import type { RouteRecordRaw } from 'vue-router'

export const limitRoutes: RouteRecordRaw[] = [{ path: 'settings/limits', component: () => import('./LimitsPage.vue') }]
