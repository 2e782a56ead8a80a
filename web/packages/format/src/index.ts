export { languageOf, LANGUAGES, type Language } from './language.ts'
export { money, moneyDelta } from './money.ts'
export { day, dayAndTime, dayNumber, daysBetween, daySpan, isoDay, shortDay, todayIn } from './date.ts'
export { countdown, duration } from './duration.ts'
