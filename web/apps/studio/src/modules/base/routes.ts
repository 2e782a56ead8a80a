import type { RouteRecordRaw } from 'vue-router'

export const baseRoutes: RouteRecordRaw[] = [{ path: 'base', component: () => import('./BasePage.vue') }]
