import type { RouteRecordRaw } from 'vue-router'

export const tillRoutes: RouteRecordRaw[] = [
  { path: 'settings/tills', component: () => import('./TillsPage.vue') },
  { path: 'settings/tills/:provider(wechatpay|alipay)', component: () => import('./TillPage.vue'), props: true },
]
