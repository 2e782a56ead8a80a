import '../shop.css'
import { showBasket } from '../modules/basket/basketLink.ts'
import FoundPage from '../modules/found/FoundPage.vue'
import { mount } from '../shared/context.ts'

mount(FoundPage)
showBasket(document)
