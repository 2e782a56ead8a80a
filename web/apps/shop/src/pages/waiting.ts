import '../shop.css'
import { mount } from '../shared/context.ts'
import WaitingPage from '../modules/waiting/WaitingPage.vue'

mount(WaitingPage)
