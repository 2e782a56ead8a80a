import type { RouteRecordRaw } from 'vue-router'

export const filmRoutes: RouteRecordRaw[] = [
  { path: 'films', component: () => import('./FilmsPage.vue') },
  { path: 'films/:film', component: () => import('./FilmPage.vue') },
  { path: 'films/:film/hotspots', component: () => import('./hotspots/HotspotPage.vue') },
]
