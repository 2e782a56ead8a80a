import type { Design, Film, Offer, QuoteRequest, Shop, TrackedOrder } from '@dingzuo/api'

type Language = 'zh-CN' | 'en'

function picture(leather: string, thread: string): string {
  const stitches = Array.from({ length: 15 }, (_, at) => `<path d="M${168 + at * 32} 640h18" stroke="${thread}" stroke-width="5" stroke-linecap="round"/>`)
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1000"><rect width="800" height="1000" fill="#e9e1d3"/><ellipse cx="400" cy="700" rx="300" ry="36" fill="#0002"/><rect x="140" y="330" width="520" height="340" rx="24" fill="${leather}"/><path d="M140 500h520" stroke="#0003" stroke-width="3"/>${stitches.join('')}</svg>`)}`
}

/** A made-up studio in both languages. */
export function words(language: Language) {
  const zh = language === 'zh-CN'
  const say = (chinese: string, english: string) => (zh ? chinese : english)
  const shop: Shop = {
    slug: 'zhangchen',
    name: say('张晨皮具', 'Zhang Chen Leather'),
    city: say('杭州', 'Hangzhou'),
    designs: [],
    films: [],
    bookings: [],
  }
  const choice = (key: string, name: string, swatch: string | null, priceDelta = 0, because: string | null = null) => ({
    key,
    name,
    swatch,
    priceDelta,
    available: because === null,
    because,
  })
  const group = { required: true, limits: null, example: null, choices: [] }
  const design: Design = {
    slug: 'wallet',
    name: say('对折短夹', 'Bifold wallet'),
    revision: 3,
    basePrice: 39800,
    story: say(
      '一张植鞣皮，从裁切到打磨都在一张工作台上完成。\n线是手缝的，边是一遍遍打磨出来的，会随你的手慢慢变深。',
      'One hide, cut and finished on one bench.\nSewn by hand, its edge burnished again and again; it grows darker with your hand.',
    ),
    pictures: [
      { url: picture('#8a5a2b', '#f1e6cf'), alt: say('棕色短夹', 'The wallet in brown') },
      { url: picture('#23201d', '#b5482a'), alt: say('黑色短夹', 'The wallet in black') },
    ],
    rules: [],
    optionGroups: [
      {
        ...group,
        key: 'leather',
        name: say('皮料', 'Leather'),
        kind: 'CHOICE',
        choices: [
          choice('veg-tan-brown', say('植鞣棕', 'Veg-tan brown'), '#8a5a2b'),
          choice('black', say('墨黑', 'Ink black'), '#23201d', 2000),
          choice('natural', say('原色', 'Natural'), '#d9b98c'),
          choice('bridle', say('马缰革', 'Bridle'), '#5c2f1c', 8000, say('12月10日到货', 'Arrives 10 Dec')),
        ],
      },
      {
        ...group,
        key: 'thread',
        name: say('缝线', 'Thread'),
        kind: 'CHOICE',
        choices: [
          choice('cream', say('米白', 'Cream'), '#f1e6cf'),
          choice('rust', say('铁锈红', 'Rust'), '#b5482a'),
          choice('indigo', say('靛蓝', 'Indigo'), '#264e70'),
        ],
      },
      {
        ...group,
        key: 'edge',
        name: say('封边', 'Edge'),
        kind: 'CHOICE',
        choices: [
          choice('burnished', say('手工打磨', 'Burnished'), null),
          choice('painted', say('上色封边', 'Painted'), null, 3000),
        ],
      },
      {
        ...group,
        key: 'lettering',
        name: say('字母压印', 'Lettering'),
        kind: 'TEXT',
        required: false,
        price: 4000,
        limits: { maxLength: 6, glyphs: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ.&0123456789 ' },
        example: 'L.W.',
      },
      {
        ...group,
        key: 'extras',
        name: say('加点什么', 'Extras'),
        kind: 'CHOICES',
        required: false,
        limits: { max: 2 },
        choices: [
          choice('coin', say('零钱袋', 'Coin pocket'), null, 6000),
          choice('window', say('证件窗', 'Card window'), null, 2000),
          choice('box', say('木盒', 'Wooden box'), null, 9000),
        ],
      },
      { ...group, key: 'slots', name: say('卡位', 'Card slots'), kind: 'NUMBER', limits: { min: 2, max: 8, step: 2 }, example: 4 },
      { ...group, key: 'drawing', name: say('烙印图案', 'A drawing to brand'), kind: 'UPLOAD', required: false },
    ],
  }
  const film: Film = {
    slug: 'stitching',
    title: say('一只短夹的两百针', 'Two hundred stitches'),
    seconds: 12,
    width: 720,
    height: 1280,
    poster: picture('#8a5a2b', '#f1e6cf'),
    design: 'wallet',
    sources: [{ type: 'MP4', url: '/dev/film.mp4' }],
    hotspots: [
      { id: 'h1', group: 'leather', choice: null, label: say('皮料', 'Leather'), keyframes: [{ t: 0, x: 0.3, y: 0.42 }, { t: 6, x: 0.6, y: 0.5 }, { t: 12, x: 0.3, y: 0.42 }] },
      { id: 'h2', group: 'thread', choice: 'rust', label: say('铁锈红线', 'Rust thread'), keyframes: [{ t: 0, x: 0.7, y: 0.62 }, { t: 12, x: 0.4, y: 0.62 }] },
      { id: 'h3', group: 'lettering', choice: null, label: say('压印', 'Lettering'), keyframes: [{ t: 4, x: 0.5, y: 0.3 }, { t: 10, x: 0.5, y: 0.34 }] },
    ],
  }
  const seller = say(
    '张晨皮具 · 个人从事零星小额交易活动，依法不需要办理市场主体登记',
    'Zhang Chen Leather · an individual’s small occasional sales, exempt from business registration by law',
  )
  return { shop, design, film, seller, say, offer: (wish: QuoteRequest) => offerFor(wish, design, say), track: () => trackedOrder(design, say) }
}

type Say = (chinese: string, english: string) => string

function offerFor(wish: QuoteRequest, design: Design, say: Say): Offer {
  const configuration = wish.lines[0]?.configuration ?? {}
  const price = [{ code: 'base', label: say('基础款', 'Base'), amount: design.basePrice }]
  for (const { key, name, choices } of design.optionGroups) {
    const picked = configuration[key]
    for (const one of choices.filter((each) => each.key === picked || (Array.isArray(picked) && picked.includes(each.key)))) {
      if (one.priceDelta) price.push({ code: `option.${key}`, label: `${name} · ${one.name}`, amount: one.priceDelta })
    }
  }
  if (configuration.lettering) price.push({ code: 'option.lettering', label: say('字母压印', 'Lettering'), amount: 4000 })
  if (wish.rush) price.push({ code: 'rush', label: say('加急', 'Rush'), amount: 6000 })
  const freight = 1200
  const total = price.reduce((sum, { amount }) => sum + amount, freight)
  const now = Math.ceil((total * 3) / 10)
  const [shipBy, arriveBy] = wish.rush ? ['2026-12-03', '2026-12-06'] : ['2026-12-09', '2026-12-12']
  return {
    lines: [{ design: design.slug, name: design.name, quantity: 1, amount: total - freight, price, returns: configuration.lettering ? 'MADE_TO_ORDER' : 'SEVEN_DAY' }],
    freight,
    total,
    instalments: [
      { kind: 'PREPAYMENT', amount: now, due: 'NOW' },
      { kind: 'BALANCE', amount: total - now, due: 'BEFORE_SHIPPING' },
    ],
    promise: { shipBy, arriveBy, confidence: 0.95, safetyDays: null, surely: say('同样算出来的日期，20 次里有 19 次按时', 'Of 20 dates reckoned like this, 19 are kept'), line: steps(say, wish.rush), because: { code: 'person-busy', text: say('12月2日前工作台已排满；封边需晾 24 小时', 'The bench is full until 2 Dec; the edge dries for 24 hours') } },
    rush: { available: !wish.rush, shipBy: '2026-12-03', fee: 6000 },
    consents: [
      { kind: 'CUSTOM_GOODS', line: 0, version: '2026-11', text: say('我知道这一件按我的要求定做，不适用七天无理由退货；质量问题仍由工作室负责。', 'I know this piece is made to my wishes and that the seven-day return does not apply; the studio answers for faults.') },
      { kind: 'PRIVACY', line: -1, version: '2026-11', text: say('我同意工作室用我的姓名、电话和地址完成这一单。', 'The studio may use my name, phone and address to fulfil this order.') },
    ],
    validUntil: '2026-11-22T18:30:00+08:00',
    assumed: wish.to ? [] : ['to'],
  }
}

function steps(say: Say, rush: boolean) {
  const from = rush ? ['2026-11-26', '2026-11-27', '2026-11-29', '2026-11-30'] : ['2026-12-02', '2026-12-03', '2026-12-05', '2026-12-06']
  const names = [
    ['cut', say('裁皮', 'Cutting')],
    ['sew', say('手缝', 'Sewing')],
    ['edge-dry', say('晾边', 'Edge dries')],
    ['pack', say('打磨包装', 'Finishing')],
  ] as const
  const making = names.map(([step, label], at) => ({ step, label, from: from[at] ?? '', to: from[at + 1] ?? (rush ? '2026-12-01' : '2026-12-07') }))
  const [packed, shipped, arrived] = rush ? ['2026-12-01', '2026-12-03', '2026-12-06'] : ['2026-12-07', '2026-12-09', '2026-12-12']
  return [
    { step: 'deposit', label: say('付定金', 'Deposit'), from: '2026-11-22', to: '2026-11-22' },
    ...making,
    { step: 'packing', label: say('包装', 'Packing'), from: packed, to: shipped },
    { step: 'road', label: say('运输', 'On the road'), from: shipped, to: arrived },
  ]
}

function trackedOrder(design: Design, say: Say): TrackedOrder {
  const line = steps(say, false).map((step, at) => ({ ...step, state: at < 2 ? ('DONE' as const) : at === 2 ? ('NOW' as const) : ('AHEAD' as const) }))
  const poster = design.pictures?.[0]?.url ?? null
  return {
    order: '0199-demo',
    number: 'ZC-1042',
    shop: { slug: 'zhangchen', name: say('张晨皮具', 'Zhang Chen Leather') },
    state: 'MAKING',
    placedAt: '2026-11-22T10:00:00+08:00',
    holdExpiresAt: null,
    onTheHouse: false,
    lines: [{ design: 'wallet', name: design.name, quantity: 1, poster, choices: [{ group: say('皮料', 'Leather'), choice: say('植鞣棕', 'Veg-tan brown') }, { group: say('字母压印', 'Lettering'), choice: 'L.W.' }], price: [{ code: 'base', label: '', amount: 43800 }], returns: 'MADE_TO_ORDER' }],
    promise: { shipBy: '2026-12-11', arriveBy: '2026-12-14', confidence: null, line, because: null },
    moved: [{ from: '2026-12-12', to: '2026-12-14', on: '2026-11-30', because: { code: 'person-away', text: say('张晨发烧两天，多留了两天', 'Zhang Chen had a fever for two days') } }],
    photos: [
      { url: picture('#8a5a2b', '#f1e6cf'), takenAt: '2026-12-02T15:20:00+08:00', step: 'cut', stepLabel: say('裁皮', 'Cutting') },
      { url: picture('#6f4620', '#f1e6cf'), takenAt: '2026-12-02T16:20:00+08:00', step: 'cut', stepLabel: say('裁皮', 'Cutting') },
    ],
    money: { total: 45000, paid: 13500, instalments: [{ kind: 'PREPAYMENT', amount: 13500, due: 'NOW', paid: 13500 }, { kind: 'BALANCE', amount: 31500, due: 'BEFORE_SHIPPING', paid: 0 }] },
    payment: { id: 'pay-2', amount: 31500, methods: ['SANDBOX'] },
    parcel: null,
    can: ['PAY', 'PAY_BALANCE', 'ASK_CANCELLATION'],
    happenings: [{ at: '2026-11-22T10:00:00+08:00', kind: 'placed', text: say('下单', 'Placed') }],
  }
}
