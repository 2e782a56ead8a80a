import type { RouteRecordRaw } from 'vue-router'

export const dropRoutes: RouteRecordRaw[] = [{ path: 'drops', component: () => import('./DropsPage.vue') }]
