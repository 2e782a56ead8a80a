import type { RouteRecordRaw } from 'vue-router'

export const moreRoutes: RouteRecordRaw[] = [{ path: 'more', component: () => import('./MorePage.vue') }]
