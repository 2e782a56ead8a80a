import type { RouteRecordRaw } from 'vue-router'

export const priceRoutes: RouteRecordRaw[] = [{ path: 'settings/prices', component: () => import('./PricesPage.vue') }]
