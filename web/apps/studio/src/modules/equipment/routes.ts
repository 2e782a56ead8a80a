import type { RouteRecordRaw } from 'vue-router'

export const equipmentRoutes: RouteRecordRaw[] = [{ path: 'settings/equipment', component: () => import('./EquipmentPage.vue') }]
