package org.dingzuo.connector.wechat;

import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.cipher.AeadAesCipher;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import com.wechat.pay.java.core.util.PemUtil;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dingzuo.connector.pay.Merchant;

/** A studio's account at WeChat Pay, ready to sign and to check. As a merchant of its own, or below a service provider: then the keys
 *  are the provider's and the money is the studio's. */
record WechatAccount(Merchant merchant, RSASigner signer, RSAVerifier verifier) {
    static final String DIRECT = "DIRECT";
    static final String PARTNER = "PARTNER";

    static WechatAccount of(Merchant merchant) {
        return new WechatAccount(
                merchant,
                new RSASigner(merchant.field("serial"), PemUtil.loadPrivateKeyFromString(merchant.field("privateKey"))),
                new RSAVerifier(
                        PemUtil.loadPublicKeyFromString(merchant.field("platformKey")),
                        merchant.field("platformKeyId")));
    }

    WechatPay2Credential credential() {
        return new WechatPay2Credential(merchantNo(), signer);
    }

    /** @throws RuntimeException when the text was not sealed with this account's key */
    String open(String associated, String nonce, byte[] sealed) {
        return new AeadAesCipher(merchant.field("apiKey").getBytes(StandardCharsets.UTF_8))
                .decrypt(associated.getBytes(StandardCharsets.UTF_8), nonce.getBytes(StandardCharsets.UTF_8), sealed);
    }

    boolean isPartner() {
        return merchant.field("mode").equals(PARTNER);
    }

    String merchantNo() {
        return merchant.field("merchantNo");
    }

    /** The number that the money goes to: the studio's own. */
    String studiosNo() {
        return isPartner() ? merchant.field("subMerchantNo") : merchantNo();
    }

    /** Which app the buyer is known to: the studio's own when it has one. */
    String payersApp() {
        var own = merchant.field("subAppId");
        return isPartner() && !own.isEmpty() ? own : merchant.field("appId");
    }

    /** The path of the payment routes. */
    String transactions() {
        return isPartner() ? "/v3/pay/partner/transactions" : "/v3/pay/transactions";
    }

    /** Who is asking, in the body of a payment order. */
    Map<String, Object> inBody() {
        var names = new LinkedHashMap<String, Object>();
        if (isPartner()) {
            names.put("sp_appid", merchant.field("appId"));
            names.put("sp_mchid", merchantNo());
            names.put("sub_mchid", studiosNo());
            if (!merchant.field("subAppId").isEmpty()) {
                names.put("sub_appid", merchant.field("subAppId"));
            }
        } else {
            names.put("appid", merchant.field("appId"));
            names.put("mchid", merchantNo());
        }
        return names;
    }

    /** Who is asking, in the query of a look or the body of a closing. */
    Map<String, String> inQuery() {
        return isPartner() ? Map.of("sp_mchid", merchantNo(), "sub_mchid", studiosNo()) : Map.of("mchid", merchantNo());
    }

    @Override
    public String toString() {
        return merchant.toString();
    }
}
