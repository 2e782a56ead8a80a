import '../shop.css'
import { showBasket } from '../modules/basket/basketLink.ts'
import { mount } from '../shared/context.ts'
import BookingPage from '../modules/booking/BookingPage.vue'

mount(BookingPage)
showBasket(document)
