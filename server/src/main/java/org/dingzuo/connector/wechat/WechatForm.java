package org.dingzuo.connector.wechat;

import com.wechat.pay.java.core.util.PemUtil;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.connector.pay.Entry;
import org.dingzuo.connector.pay.Merchant;
import org.dingzuo.connector.pay.MerchantField;
import org.dingzuo.connector.pay.Method;
import org.dingzuo.foundation.problem.Faults;

/** What a studio enters for WeChat Pay, and what must be true of it. */
final class WechatForm {
    static final List<MerchantField> FIELDS = List.of(
            new MerchantField("mode", false),
            new MerchantField("merchantNo", false),
            new MerchantField("appId", false),
            new MerchantField("subMerchantNo", false),
            new MerchantField("subAppId", false),
            new MerchantField("serial", false),
            new MerchantField("privateKey", true),
            new MerchantField("apiKey", true),
            new MerchantField("platformKeyId", false),
            new MerchantField("platformKey", true),
            new MerchantField("appSecret", true));

    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,12}");
    private static final Pattern APP = Pattern.compile("wx[0-9a-f]{16}");
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Fa-f]{32,64}");
    private static final Pattern KEY_ID = Pattern.compile("PUB_KEY_ID_[0-9]{10,60}|[0-9A-Fa-f]{32,64}");
    private static final Pattern API_KEY = Pattern.compile("[0-9A-Za-z]{32}");

    private WechatForm() {}

    static void check(Merchant merchant, Faults faults) {
        var entry = new Entry(merchant, faults);
        var mode = merchant.field("mode");
        if (!mode.equals(WechatAccount.DIRECT) && !mode.equals(WechatAccount.PARTNER)) {
            faults.add("mode", "unknown", "Choose DIRECT or PARTNER");
        }
        entry.require("merchantNo", NUMBER);
        entry.require("appId", APP);
        entry.require("serial", SERIAL);
        entry.require("platformKeyId", KEY_ID);
        entry.require("apiKey", API_KEY);
        if (mode.equals(WechatAccount.PARTNER)) {
            entry.require("subMerchantNo", NUMBER);
            if (!merchant.field("subAppId").isEmpty()) {
                entry.require("subAppId", APP);
            }
        }
        entry.requireKey("privateKey", PemUtil::loadPrivateKeyFromString);
        entry.requireKey("platformKey", PemUtil::loadPublicKeyFromString);
        if (merchant.methods().contains(Method.WECHAT_JSAPI)
                && merchant.field("appSecret").isEmpty()) {
            faults.add("appSecret", "missing", "Paying inside WeChat needs the app's secret");
        }
    }
}
