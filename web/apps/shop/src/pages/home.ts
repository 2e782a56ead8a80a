import '../shop.css'
import { keepQueryOnLanguageLink } from '../shared/language.ts'

keepQueryOnLanguageLink(document)
