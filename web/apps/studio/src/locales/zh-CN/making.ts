/** What the workshop's own refusals mean. */
export const making = {
  'not-yet': { title: '前面还有没做完的步骤', text: '先把前一步做完。' },
  'wrong-moment': { title: '已经不是这一步了', text: '可能别处刚点过。页面刷新后再看一眼。' },
  'not-in-making': { title: '这个订单现在不能开工', text: '还没付款，或者已经结束。' },
  'material-short': { title: '账上的材料不够', text: '先到架子前数一下，或者记一笔进货，再开工。' },
  'balance-open': { title: '尾款还没到', text: '到账以后再寄出。' },
  'too-much': { title: '留得比已付的多', text: '最多留下买家已付的数。' },
  'not-now': { title: '现在不能这样改', text: '订单已经往前走了。页面刷新后再看一眼。' },
  'no-time': { title: '排期里放不下这么多', text: '少几件，或者先加做活的时间。' },
  'made-differently': { title: '这几款不能放在同一批', text: '它们有一道同名的工序，做法却不同。分成两批发。' },
  'idempotency-mismatch': { title: '刚才那一批可能已经公布了', text: '关掉这张表，先看看列表。' },
  'unknown-design': { title: '有一款已经不在卖', text: '重新选一下款式。' },
  'design-unknown': { title: '还不知道要哪一款', text: '先选好款式。' },
  'no-offer': { title: '这样配做不出来', text: '换一个选项，或者请对方再说说。' },
  'too-many': { title: '一次贴得太多', text: '分成几次贴进来。' },
  'too-large': { title: '图片太大', text: '换一张小一点的。' },
  'not-a-picture': { title: '这不是图片', text: '请选 JPEG、PNG 或 WebP。' },
}
