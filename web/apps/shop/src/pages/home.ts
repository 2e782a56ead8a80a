import '../shop.css'
import { showBasket } from '../modules/basket/basketLink.ts'
import { keepQueryOnLanguageLink } from '../shared/language.ts'

keepQueryOnLanguageLink(document)
showBasket(document)
