package org.dingzuo.connector.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.dingzuo.connector.fakes.Keys;
import org.dingzuo.connector.pay.Merchant;
import org.junit.jupiter.api.Test;

/** What WeChat publishes of its scheme, on our side of it. */
class PublishedSchemeTest {
    private static final String NUMBER = "1900000001";

    private final java.security.KeyPair pair = Keys.pair();

    private final WechatAccount account = WechatAccount.of(new Merchant(
            "wechatpay",
            Map.of("mode", "DIRECT", "merchantNo", NUMBER, "serial", "5157F09E", "platformKeyId", "PUB_KEY_ID_1"),
            Map.of(
                    "privateKey", Keys.pem(pair.getPrivate()),
                    "platformKey", Keys.pem(pair.getPublic()),
                    // Published with the library's own tests.
                    "apiKey", "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"),
            Set.of(),
            1));

    @Test
    void thePublishedNoticeOpens() {
        var sealed = Base64.getDecoder().decode("ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=");
        assertThat(account.open("associatedData", "uluk4a9R25RW", sealed)).isEqualTo("message");
        assertThatThrownBy(() -> account.open("otherData", "uluk4a9R25RW", sealed))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRequestIsSignedOverMethodPathTimeNonceAndBody() {
        var line = account.credential()
                .getAuthorization(URI.create("https://api.mch.weixin.qq.com/v3/x?a=1&b=2"), "POST", "{\"a\":1}");
        assertThat(line).startsWith("WECHATPAY2-SHA256-RSA2048 mchid=\"" + NUMBER + "\"");
        var fields = new java.util.HashMap<String, String>();
        var found = java.util.regex.Pattern.compile("(\\w+)=\"([^\"]*)\"").matcher(line);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        var text = "POST\n/v3/x?a=1&b=2\n" + fields.get("timestamp") + "\n" + fields.get("nonce_str") + "\n{\"a\":1}\n";
        assertThat(Keys.isSigned(text, fields.getOrDefault("signature", ""), pair.getPublic()))
                .isTrue();
    }

    @Test
    void anAccountNeverWritesItsKeysIntoText() {
        assertThat(account.toString())
                .contains(NUMBER)
                .doesNotContain("a7cde1ZJ")
                .doesNotContain("MII");
    }
}
