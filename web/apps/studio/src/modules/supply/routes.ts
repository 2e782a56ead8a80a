import type { RouteRecordRaw } from 'vue-router'

export const supplyRoutes: RouteRecordRaw[] = [{ path: 'settings/suppliers', component: () => import('./SuppliersPage.vue') }]
