import '../shop.css'
import { mount } from '../shared/context.ts'
import CheckoutPage from '../modules/checkout/CheckoutPage.vue'

mount(CheckoutPage)
