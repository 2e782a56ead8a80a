import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.ts'
import { i18n } from './shared/i18n.ts'
import { language, speak } from './shared/language.ts'
import { queryClient } from './shared/query.ts'
import '@dingzuo/ui/tokens.css'
import '@dingzuo/ui/dyes.css'
import '@dingzuo/ui/base.css'
import './studio.css'

speak(language.value)
// Without it the app needs a network, as in a private window.
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/studio/worker.js', { scope: '/studio/' }).catch(() => undefined)
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
