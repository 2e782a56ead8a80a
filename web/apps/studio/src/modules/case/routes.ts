import type { RouteRecordRaw } from 'vue-router'

export const caseRoutes: RouteRecordRaw[] = [{ path: 'cases', component: () => import('./CasesPage.vue') }]
