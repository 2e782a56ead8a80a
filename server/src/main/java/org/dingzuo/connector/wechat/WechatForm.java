package org.dingzuo.connector.wechat;

import com.wechat.pay.java.core.util.PemUtil;
import java.util.List;
import java.util.regex.Pattern;
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
        var mode = merchant.field("mode");
        if (!mode.equals(WechatAccount.DIRECT) && !mode.equals(WechatAccount.PARTNER)) {
            faults.add("mode", "unknown", "Choose DIRECT or PARTNER");
        }
        require(merchant, faults, "merchantNo", NUMBER);
        require(merchant, faults, "appId", APP);
        require(merchant, faults, "serial", SERIAL);
        require(merchant, faults, "platformKeyId", KEY_ID);
        require(merchant, faults, "apiKey", API_KEY);
        if (mode.equals(WechatAccount.PARTNER)) {
            require(merchant, faults, "subMerchantNo", NUMBER);
            if (!merchant.field("subAppId").isEmpty()) {
                require(merchant, faults, "subAppId", APP);
            }
        }
        readable(merchant, faults, "privateKey", PemUtil::loadPrivateKeyFromString);
        readable(merchant, faults, "platformKey", PemUtil::loadPublicKeyFromString);
        if (merchant.methods().contains(Method.WECHAT_JSAPI)
                && merchant.field("appSecret").isEmpty()) {
            faults.add("appSecret", "missing", "Paying inside WeChat needs the app's secret");
        }
    }

    private static void require(Merchant merchant, Faults faults, String field, Pattern shape) {
        var value = merchant.field(field);
        if (value.isEmpty()) {
            faults.add(field, "missing", "Fill in " + field);
        } else if (!shape.matcher(value).matches()) {
            faults.add(field, "malformed", field + " does not look like one");
        }
    }

    private interface Reading {
        Object read(String pem);
    }

    private static void readable(Merchant merchant, Faults faults, String field, Reading reading) {
        var value = merchant.field(field);
        if (value.isEmpty()) {
            faults.add(field, "missing", "Fill in " + field);
            return;
        }
        try {
            reading.read(value);
        } catch (RuntimeException noKey) {
            // Without the cause: it may quote the key.
            faults.add(field, "malformed", field + " is not a key in PEM form");
        }
    }
}
