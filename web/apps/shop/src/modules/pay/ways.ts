export const onPhone = (agent: string) => /Mobi|Android|iPhone|iPad/i.test(agent)

/** Which of a studio's methods make sense on this device, the best first. */
export function waysHere(methods: string[], agent: string): string[] {
  const has = (wanted: string[]) => wanted.filter((method) => methods.includes(method))
  // WeChat shuts Alipay out of its own browser.
  if (/MicroMessenger/i.test(agent)) return has(['WECHAT_JSAPI', 'WECHAT_NATIVE'])
  if (onPhone(agent)) return has(['ALIPAY_WAP', 'WECHAT_H5', 'WECHAT_NATIVE'])
  return has(['WECHAT_NATIVE', 'ALIPAY_PAGE'])
}

/** On a phone, outside of WeChat: its own page would be the better place. */
export function betterInWechat(methods: string[], agent: string): boolean {
  return methods.includes('WECHAT_JSAPI') && !methods.includes('WECHAT_H5') && onPhone(agent) && !/MicroMessenger/i.test(agent)
}

/** Whoever comes back from WeChat's sign-in brings a code that works once. */
export function codeFromWechat(location: Location): string | null {
  const query = new URLSearchParams(location.search)
  return query.get('state') === 'pay' ? query.get('code') : null
}
