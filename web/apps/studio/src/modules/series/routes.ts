import type { RouteRecordRaw } from 'vue-router'

export const seriesRoutes: RouteRecordRaw[] = [
  { path: 'series', component: () => import('./SeriesPage.vue') },
  { path: 'series/:series', component: () => import('./OneSeriesPage.vue') },
]
