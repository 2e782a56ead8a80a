export const shell = {
  nav: '去处',
  cut: '没有网络。看过的还在，改动要等网络回来。',
  place: { today: '今天', orders: '订单', plan: '排期', inbox: '询单', films: '影片', designs: '款式', drops: '限量', cycle: '预告接单', series: '系列', waiting: '候补', money: '钱款', settings: '设置', more: '更多' },
  nowhere: { title: '这里没有东西', text: '链接可能旧了，或者抄漏了几个字。', act: '回到工作室' },
}

export const more = { shop: '看看我的店', others: '其他工作室' }

export const kit = {
  again: '再试一次',
  coming: '正在取来',
  save: '保存',
  saved: '已保存',
  undo: '撤回',
  unsaved: '有改动还没保存',
  copy: '复制',
  copied: '已复制',
  copyRefused: '浏览器不让复制，请长按文字自己复制。',
  keep: '先不',
  remove: '删除',
  add: '添加',
  edit: '修改',
  done: '好了',
  back: '返回',
  less: '减少',
  more: '增加',
  up: '上移',
  down: '下移',
  in: { 'zh-CN': '中文（可不填）', en: 'English（可不填）' },
  minutes: '分钟',
  days: '天',
}

export const problem = {
  other: { title: '没有成功' },
  broken: { title: '服务器出了问题', text: '你写的还在这里。过一会儿再试；还不行就看看服务器的日志。' },
  offline: { title: '连不上服务器', text: '你写的还在这里。检查网络后再试一次。' },
  stale: { title: '别处刚改过', text: '什么都没有被覆盖。重新打开这一页，再改一次。' },
  'cap-exists': { title: '已经有这样的上限', text: '换一个范围，或者改原来的那个。' },
  'invalid-request': { title: '有几处要改', text: '请看标红的地方。' },
  'proposal-overtaken': { title: '排期已经变了', text: '什么都没有改动。再问一次，看看新的答案。' },
  'proposal-built-upon': { title: '来不及撤回了', text: '之后已经有人开工或订走了时间。什么都没有改动。' },
  'proposal-settled': { title: '已经处理过了', text: '刚才有人采用或放下了它。' },
  'cannot-be': { title: '这不成立', text: '那时机器已有安排，或者活已经开工。' },
  'wrong-credentials': { title: '登录名或密码不对', text: '再核对一遍，注意大小写。' },
  'locked-out': { title: '试错太多次，暂时锁住了', text: '过一会儿再试。你的东西都好好的。' },
  'link-spent': { title: '这条链接已经用过或过期', text: '向发链接的人再要一条。' },
  'not-found': { title: '找不到', text: '链接可能旧了，或者它已被删除。' },
  'login-taken': { title: '这个登录名有人用了', text: '换一个试试。' },
  'slug-taken': { title: '这个店铺地址有人用了', text: '换一个地址。' },
  'slug-malformed': { title: '店铺地址的写法不对', text: '3 到 40 个小写字母、数字或连字符，字母开头。' },
  'sign-in-needed': { title: '请重新登录', text: '离开太久了。你写的还在这里，登录后再保存。' },
  'not-allowed': { title: '这一步要店主来做', text: '请店主登录后操作。' },
  'belongs-elsewhere': { title: '这个账号还在别处有门', text: '请管理这台服务器的人来发链接。' },
  incomplete: { title: '还缺几样', text: '看上面列出来的，补齐就好。' },
  'last-owner': { title: '至少要留一位店主', text: '先请来另一位店主。' },
}

export const fault = {
  missing: '请填写',
  'too-short': '太短了',
  'too-long': '太长了',
  malformed: '写法不对',
  twice: '重复了',
}
