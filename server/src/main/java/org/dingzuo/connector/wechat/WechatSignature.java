package org.dingzuo.connector.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** WeChat's signature over an answer or a notice: who signed, when, and over which bytes. */
record WechatSignature(String serial, String timestamp, String nonce, String signature) {
    /** What is older could be somebody's copy. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    static WechatSignature of(Map<String, List<String>> headers) {
        return new WechatSignature(
                first(headers, "Wechatpay-Serial"),
                first(headers, "Wechatpay-Timestamp"),
                first(headers, "Wechatpay-Nonce"),
                first(headers, "Wechatpay-Signature"));
    }

    boolean isGoodFor(String body, WechatAccount account, Instant now) {
        return isFresh(now)
                && serial.equals(account.merchant().field("platformKeyId"))
                && isSigned(timestamp + "\n" + nonce + "\n" + body + "\n", account);
    }

    private boolean isFresh(Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(FRESH) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private boolean isSigned(String text, WechatAccount account) {
        try {
            return account.verifier().verify(serial, text, signature);
        } catch (RuntimeException noSignature) {
            return false;
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .flatMap(each -> each.getValue().stream())
                .findFirst()
                .orElse("");
    }
}
