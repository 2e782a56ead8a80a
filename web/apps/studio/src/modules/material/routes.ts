import type { RouteRecordRaw } from 'vue-router'

export const materialRoutes: RouteRecordRaw[] = [
  { path: 'materials', component: () => import('./ShelfPage.vue') },
  { path: 'materials/buy', component: () => import('./BuyPage.vue') },
  { path: 'materials/purchases/:purchase', component: () => import('./PurchasePage.vue') },
  { path: 'materials/sheet', component: () => import('./SheetPage.vue') },
  { path: 'materials/figures', component: () => import('./FiguresPage.vue') },
  { path: 'materials/items/:item', component: () => import('./ItemPage.vue') },
]
