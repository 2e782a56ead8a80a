export const found = {
  'found.here': '这台手机上记着你在这里的最近一单。',
  'found.open': '打开我的订单',
  'found.lost': '链接找不到了？',
  'found.how': '问工作室要一个找回码，和订单号一起填在这里。找回码 24 小时内有效，只能用一次。',
  'found.number': '订单号',
  'found.numberHint': '例如 00042，转账备注和聊天里都有',
  'found.code': '找回码',
  'found.codeHint': '工作室发给你的 8 位字母和数字，大小写都行',
  'found.find': '打开订单',
  'found.wrong': '这个订单号和找回码对不上',
  'found.wrongText': '核对一下；码过期或用过了，请工作室再给一个。',
}
