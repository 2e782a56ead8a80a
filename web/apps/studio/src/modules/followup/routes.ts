import type { RouteRecordRaw } from 'vue-router'

export const followUpRoutes: RouteRecordRaw[] = [{ path: 'settings/care', component: () => import('./CareRulesPage.vue') }]
