import '../shop.css'
import { showBasket } from '../modules/basket/basketLink.ts'
import { mount } from '../shared/context.ts'
import FilmPage from '../modules/film/FilmPage.vue'

mount(FilmPage)
showBasket(document)
