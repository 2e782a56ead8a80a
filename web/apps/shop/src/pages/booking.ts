import '../shop.css'
import { mount } from '../shared/context.ts'
import BookingPage from '../modules/booking/BookingPage.vue'

mount(BookingPage)
