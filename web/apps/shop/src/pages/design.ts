import '../shop.css'
import { showBasket } from '../modules/basket/basketLink.ts'
import { mount } from '../shared/context.ts'
import DesignPage from '../modules/design/DesignPage.vue'

mount(DesignPage)
showBasket(document)
