package org.dingzuo.connector.pay;

import java.util.Arrays;
import java.util.Optional;

/** A way in which a buyer pays. The name is part of the API. */
public enum Method {
    /** Inside WeChat's own browser. */
    WECHAT_JSAPI("wechatpay"),
    /** A code to scan, on a large screen. */
    WECHAT_NATIVE("wechatpay"),
    /** From a phone's browser into WeChat; not for every kind of merchant. */
    WECHAT_H5("wechatpay"),
    /** From a phone's browser into Alipay. */
    ALIPAY_WAP("alipay"),
    /** Alipay's page on a large screen. */
    ALIPAY_PAGE("alipay");

    private final String provider;

    Method(String provider) {
        this.provider = provider;
    }

    public String provider() {
        return provider;
    }

    public static Optional<Method> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
