import type { RouteRecordRaw } from 'vue-router'
import { cycleRoutes } from './modules/cycle/routes.ts'
import { designRoutes } from './modules/design/routes.ts'
import { dropRoutes } from './modules/drop/routes.ts'
import { seriesRoutes } from './modules/series/routes.ts'
import { filmRoutes } from './modules/film/routes.ts'
import { inboxRoutes } from './modules/inbox/routes.ts'
import { intakeRoutes } from './modules/intake/routes.ts'
import { moneyRoutes } from './modules/money/routes.ts'
import { moreRoutes } from './modules/more/routes.ts'
import { orderRoutes } from './modules/order/routes.ts'
import { planRoutes } from './modules/plan/routes.ts'
import { setupRoutes } from './modules/setup/routes.ts'
import { supplyRoutes } from './modules/supply/routes.ts'
import { tillRoutes } from './modules/till/routes.ts'
import { todayRoutes } from './modules/today/routes.ts'

/** Everything inside a studio, by feature; the first one is home. */
export const studioRoutes: RouteRecordRaw[] = [...todayRoutes, ...orderRoutes, ...planRoutes, ...inboxRoutes, ...filmRoutes, ...designRoutes, ...dropRoutes, ...cycleRoutes, ...seriesRoutes, ...moneyRoutes, ...setupRoutes, ...supplyRoutes, ...intakeRoutes, ...tillRoutes, ...moreRoutes]
