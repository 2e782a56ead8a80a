import type { RouteRecordRaw } from 'vue-router'

export const orderRoutes: RouteRecordRaw[] = [
  { path: 'orders', component: () => import('./OrdersPage.vue') },
  { path: 'orders/sheet', component: () => import('./OrderSheetPage.vue') },
  { path: 'orders/:order', component: () => import('./OrderPage.vue') },
]
