import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { sessionRoutes } from './modules/session/routes.ts'
import { readSession } from './modules/session/session.ts'
import { studioRoutes } from './routes.ts'

const routes: RouteRecordRaw[] = [
  ...sessionRoutes,
  {
    path: '/:studio([a-z][a-z0-9-]+)',
    component: () => import('./shell/AppShell.vue'),
    children: [{ path: '', redirect: (to) => `/${String(to.params.studio)}/${studioRoutes[0]?.path ?? 'more'}` }, ...studioRoutes],
  },
  { path: '/:rest(.*)*', component: () => import('./shell/NowhereView.vue'), meta: { open: true } },
]

export const router = createRouter({
  history: createWebHistory('/studio/'),
  routes,
  // A sheet that opens in the address leaves the page where it is.
  scrollBehavior: (to, from, kept) => kept ?? (to.path === from.path ? false : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.matched.some((record) => record.meta.open)) return true
  const session = await readSession()
  if (!session) return { path: '/sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (to.path !== '/') return true
  const first = session.studios[0]
  return first ? `/${first.slug}` : true
})
