import '../shop.css'
import { mount } from '../shared/context.ts'
import FilmPage from '../modules/film/FilmPage.vue'

mount(FilmPage)
