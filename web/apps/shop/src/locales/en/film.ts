import type { film as words } from '../zh-CN/film.ts'

export const film: typeof words = {
  'film.options': 'What you can choose',
  'film.play': 'Play',
  'film.pause': 'Pause',
  'film.sound': 'Turn the sound on',
  'film.mute': 'Mute',
  'film.share': 'Share this piece',
  'film.shared': 'Link copied',
  'film.more': 'See everything',
  'film.chosen': '{group}: {choice}',
  'film.notYet': 'none yet',
  'film.done': 'Done',
  'film.loading': 'Fetching the film…',
  'film.noPicture': 'The film does not play here; options and price work all the same.',
}
