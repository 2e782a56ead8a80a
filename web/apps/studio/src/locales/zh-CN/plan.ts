export const plan = {
  grid: '一周的排期，左右滑动看每一天',
  whose: '看谁的',
  off: '休息日',
  free: '空 {time}',
  full: '满',
  noMaking: '不做活',
  freeWeek: '这一周还空着 {time} 制作时间',
  thisWeek: '本周',
  before: '前一周',
  after: '后一周',
  empty: { title: '还没有人在这里做活', text: '加上自己和每周的时间块，系统才知道哪天做得完。', act: '添加人和时间' },
}

export const kind = { MAKING: '制作', CREATING: '创作', CONTENT: '拍片', RUNNING: '经营', REST: '休息' }
