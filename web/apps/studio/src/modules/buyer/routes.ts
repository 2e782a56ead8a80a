import type { RouteRecordRaw } from 'vue-router'

export const buyerRoutes: RouteRecordRaw[] = [
  { path: 'buyers', component: () => import('./BuyersPage.vue') },
  { path: 'buyers/sheet', component: () => import('./BuyerSheetPage.vue') },
  { path: 'settings/forgetting', component: () => import('./ForgettingPage.vue') },
  { path: 'buyers/:buyer', component: () => import('./BuyerPage.vue') },
]
