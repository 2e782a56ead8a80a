import type { RouteRecordRaw } from 'vue-router'
import { filmRoutes } from './modules/film/routes.ts'
import { moreRoutes } from './modules/more/routes.ts'
import { planRoutes } from './modules/plan/routes.ts'
import { todayRoutes } from './modules/today/routes.ts'

/** Everything inside a studio, by feature; the first one is home. */
export const studioRoutes: RouteRecordRaw[] = [...todayRoutes, ...planRoutes, ...filmRoutes, ...moreRoutes]
