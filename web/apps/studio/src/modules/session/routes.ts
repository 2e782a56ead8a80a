import type { RouteRecordRaw } from 'vue-router'

export const sessionRoutes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./NoStudioPage.vue') },
  { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { open: true } },
  { path: '/welcome/:token', component: () => import('./WelcomePage.vue'), meta: { open: true } },
  { path: '/password/:token', component: () => import('./PasswordPage.vue'), meta: { open: true } },
]
