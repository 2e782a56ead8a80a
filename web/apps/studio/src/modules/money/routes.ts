import type { RouteRecordRaw } from 'vue-router'

export const moneyRoutes: RouteRecordRaw[] = [{ path: 'money', component: () => import('./MoneyPage.vue') }]
