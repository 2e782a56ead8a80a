import '../shop.css'
import { mount } from '../shared/context.ts'
import DesignPage from '../modules/design/DesignPage.vue'

mount(DesignPage)
