import '../shop.css'
import { mount } from '../shared/context.ts'
import OrderPage from '../modules/order/OrderPage.vue'

mount(OrderPage)
