import type { RouteRecordRaw } from 'vue-router'

export const orderRoutes: RouteRecordRaw[] = [
  { path: 'orders', component: () => import('./OrdersPage.vue') },
  { path: 'orders/:order', component: () => import('./OrderPage.vue') },
]
