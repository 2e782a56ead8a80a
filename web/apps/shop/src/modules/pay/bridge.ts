interface Bridge {
  invoke(name: string, parameters: Record<string, string>, done: (answer: { err_msg: string }) => void): void
}

/** Hands a signed payment to WeChat's own browser, and waits until the buyer has paid or closed it. What WeChat says then is not
 *  believed: the server asks. */
export function bridged(parameters: Record<string, string>): Promise<void> {
  return new Promise((done) => {
    const hand = () => (window as unknown as { WeixinJSBridge: Bridge }).WeixinJSBridge.invoke('getBrandWCPayRequest', parameters, () => done())
    if ('WeixinJSBridge' in window) hand()
    else document.addEventListener('WeixinJSBridgeReady', hand, { once: true })
  })
}
