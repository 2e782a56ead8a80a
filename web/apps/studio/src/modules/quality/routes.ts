import type { RouteRecordRaw } from 'vue-router'

export const qualityRoutes: RouteRecordRaw[] = [{ path: 'settings/problems', component: () => import('./ProblemsPage.vue') }]
