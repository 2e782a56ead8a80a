import type { RouteRecordRaw } from 'vue-router'

export const robotRoutes: RouteRecordRaw[] = [{ path: 'settings/robot', component: () => import('./RobotPage.vue') }]
