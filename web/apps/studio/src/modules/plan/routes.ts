import type { RouteRecordRaw } from 'vue-router'

export const planRoutes: RouteRecordRaw[] = [{ path: 'plan', component: () => import('./PlanPage.vue') }]
