package org.dingzuo.connector.fakes;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WeChat Pay APIv3: orders, closing, refunds, bills, notices; direct and below a service provider. */
public final class FakeWechatPay extends FakeServer {
    public static final String KEY_ID = "PUB_KEY_ID_0116000000000000000000000000";
    public static final String API_KEY = "0123456789abcdef0123456789ABCDEF";
    public static final String SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
    public static final String APP = "wx0123456789abcdef";
    public static final String APP_SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern AUTHORIZATION = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    public final KeyPair merchants = Keys.pair();
    public final KeyPair platforms = Keys.pair();
    private final KeyPair somebodys = Keys.pair();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Trade> trades = new ConcurrentHashMap<>();
    private final Map<LocalDate, String> bills = new ConcurrentHashMap<>();
    /** The house's: both must agree on what time it is. */
    public volatile Clock clock = Clock.systemUTC();
    /** What becomes of a refund when it is asked for. */
    public volatile String refundsBecome = "SUCCESS";
    /** The error code of the next refunds; empty: none. */
    public volatile String refundsFailWith = "";

    public boolean knows(String number) {
        return trades.containsKey(number);
    }

    public void forgetBills() {
        bills.clear();
    }

    public Trade trade(String number) {
        return Optional.ofNullable(trades.get(number)).orElseThrow();
    }

    public void buyerPays(String number) {
        var trade = trade(number);
        if (trade.state.equals("NOTPAY")) {
            trade.paidAt = clock.instant();
            trade.transaction = "4200" + number.substring(0, 24).toUpperCase(java.util.Locale.ROOT);
            trade.state = "SUCCESS";
        }
    }

    public void refundEnds(String refund, String state) {
        trades.values().forEach(trade -> {
            var back = trade.backs.get(refund);
            if (back != null) {
                back.state = state;
            }
        });
    }

    @Override
    Answer answer(Asked asked, boolean forged) {
        if (asked.path().equals("/sns/oauth2/access_token")) {
            var fields = form(asked.query());
            var good = fields.getOrDefault("secret", "").equals(APP_SECRET)
                    && fields.getOrDefault("code", "").startsWith("code-");
            return plain(200, good ? "{\"openid\":\"openid-1\"}" : "{\"errcode\":40163}");
        }
        var caller = caller(asked);
        if (caller.isEmpty()) {
            return plain(401, "{\"code\":\"SIGN_ERROR\",\"message\":\"...\"}");
        }
        if (asked.path().startsWith("/bill-file/")) {
            return plain(200, bills.getOrDefault(LocalDate.parse(asked.path().substring(11)), ""));
        }
        var said = answer(asked, caller.get());
        return signed(said.status(), said.body(), forged ? somebodys : platforms);
    }

    private record Said(int status, String body) {
        static Said error(int status, String code) {
            return new Said(status, "{\"code\":\"" + code + "\",\"message\":\"...\"}");
        }
    }

    private Said answer(Asked asked, String caller) {
        var path = asked.path().replace("/v3/pay/partner/", "/v3/pay/");
        if (path.matches("/v3/pay/transactions/(native|jsapi|h5)")) {
            return open(path.substring(path.lastIndexOf('/') + 1), json.readTree(asked.body()), caller);
        }
        if (path.startsWith("/v3/pay/transactions/out-trade-no/")) {
            var number = path.split("/")[5];
            var trade = trades.get(number);
            if (trade == null) {
                return Said.error(404, "ORDER_NOT_EXIST");
            }
            return path.endsWith("/close")
                    ? close(trade)
                    : new Said(200, json.writeValueAsString(words(trade, trade.amount)));
        }
        if (path.equals("/v3/refund/domestic/refunds")) {
            return refund(json.readTree(asked.body()));
        }
        if (path.startsWith("/v3/refund/domestic/refunds/")) {
            return refundOf(path.substring(path.lastIndexOf('/') + 1));
        }
        return path.equals("/v3/bill/tradebill")
                ? bill(LocalDate.parse(form(asked.query()).getOrDefault("bill_date", "")))
                : Said.error(404, "NOT_FOUND");
    }

    private Said open(String scene, JsonNode body, String caller) {
        var whose = new LinkedHashMap<String, String>();
        for (var name : List.of("appid", "mchid", "sp_appid", "sp_mchid", "sub_mchid", "sub_appid")) {
            if (body.has(name)) {
                whose.put(name, body.path(name).asString());
            }
        }
        if (!caller.equals(whose.getOrDefault("mchid", whose.get("sp_mchid")))) {
            return Said.error(400, "PARAM_ERROR");
        }
        var number = body.path("out_trade_no").asString();
        var asked = new Trade(
                number,
                body.path("amount").path("total").asLong(),
                body.path("notify_url").asString(),
                scene,
                whose);
        var known = trades.putIfAbsent(number, asked);
        if (known != null && (known.amount != asked.amount || !known.scene.equals(scene))) {
            return Said.error(403, "OUT_TRADE_NO_USED");
        }
        if (known != null && !known.state.equals("NOTPAY")) {
            return Said.error(400, "ORDERPAID");
        }
        return new Said(
                200,
                switch (scene) {
                    case "native" -> "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=" + number + "\"}";
                    case "h5" -> "{\"h5_url\":\"https://wx.tenpay.com/cgi-bin/checkmweb?prepay_id=" + number + "\"}";
                    default -> "{\"prepay_id\":\"wx" + number + "\"}";
                });
    }

    private static Said close(Trade trade) {
        if (trade.state.equals("SUCCESS")) {
            return Said.error(400, "ORDERPAID");
        }
        trade.state = "CLOSED";
        return new Said(204, "");
    }

    private synchronized Said refund(JsonNode body) {
        var trade = trades.get(body.path("out_trade_no").asString());
        var number = body.path("out_refund_no").asString();
        var amount = body.path("amount").path("refund").asLong();
        if (trade == null
                || trade.transaction == null
                || body.path("amount").path("total").asLong() != trade.amount) {
            return Said.error(404, "RESOURCE_NOT_EXISTS");
        }
        var known = trade.backs.get(number);
        if (known == null) {
            if (!refundsFailWith.isEmpty()) {
                return Said.error(403, refundsFailWith);
            }
            if (trade.returned() + amount > trade.amount) {
                return Said.error(400, "INVALID_REQUEST");
            }
            trade.backs.put(number, new Trade.Back(amount, refundsBecome));
        }
        return refundOf(number);
    }

    private Said refundOf(String number) {
        return trades.values().stream()
                .filter(trade -> trade.backs.containsKey(number))
                .findFirst()
                .map(trade -> new Said(200, json.writeValueAsString(back(trade, number, "status"))))
                .orElseGet(() -> Said.error(404, "RESOURCE_NOT_EXISTS"));
    }

    private Map<String, Object> back(Trade trade, String number, String stateField) {
        var back = Optional.ofNullable(trade.backs.get(number)).orElseThrow();
        var said = new LinkedHashMap<String, Object>(trade.whose);
        said.put("out_trade_no", trade.number);
        said.put("out_refund_no", number);
        said.put("refund_id", "5030" + number.substring(0, 20));
        said.put(stateField, back.state);
        said.put("amount", Map.of("refund", back.amount, "total", trade.amount));
        return said;
    }

    private Map<String, Object> words(Trade trade, long amount) {
        var said = new LinkedHashMap<String, Object>(trade.whose);
        said.put("out_trade_no", trade.number);
        said.put("trade_state", trade.state);
        said.put("amount", Map.of("total", amount, "currency", "CNY"));
        var paidAt = trade.paidAt;
        if (trade.transaction != null && paidAt != null) {
            said.put("transaction_id", trade.transaction);
            said.put("success_time", paidAt.atZone(BEIJING).toOffsetDateTime().toString());
        }
        return said;
    }

    /** What WeChat posts after a payment. */
    public Notice notice(String number) {
        return noticeOf(number, trade(number).amount);
    }

    /** Properly signed, of another sum: a fault of theirs, or a stolen key. */
    public Notice noticeOf(String number, long amount) {
        return sealed(trade(number), "TRANSACTION.SUCCESS", words(trade(number), amount), clock.instant(), platforms);
    }

    public Notice forged(String number) {
        var trade = trade(number);
        return sealed(trade, "TRANSACTION.SUCCESS", words(trade, trade.amount), clock.instant(), somebodys);
    }

    public Notice old(String number) {
        var trade = trade(number);
        var then = clock.instant().minus(Duration.ofMinutes(6));
        return sealed(trade, "TRANSACTION.SUCCESS", words(trade, trade.amount), then, platforms);
    }

    public Notice refundNotice(String refund) {
        var trade = trades.values().stream()
                .filter(each -> each.backs.containsKey(refund))
                .findFirst()
                .orElseThrow();
        return sealed(trade, "REFUND.SUCCESS", back(trade, refund, "refund_status"), clock.instant(), platforms);
    }

    private Notice sealed(Trade trade, String kind, Map<String, Object> said, Instant at, KeyPair signer) {
        var nonce = UUID.randomUUID().toString().substring(0, 12);
        var body = json.writeValueAsString(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "event_type",
                kind,
                "resource_type",
                "encrypt-resource",
                "resource",
                Map.of(
                        "algorithm",
                        "AEAD_AES_256_GCM",
                        "associated_data",
                        "transaction",
                        "nonce",
                        nonce,
                        "ciphertext",
                        seal(json.writeValueAsString(said), nonce))));
        return new Notice(URI.create(trade.tell).getPath(), headers(body, at, signer), body);
    }

    private static String seal(String text, String nonce) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(API_KEY.getBytes(StandardCharsets.UTF_8), "AES"),
                    new GCMParameterSpec(128, nonce.getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD("transaction".getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> headers(String body, Instant at, KeyPair signer) {
        var stamp = String.valueOf(at.getEpochSecond());
        var nonce = UUID.randomUUID().toString().replace("-", "");
        return new HashMap<>(Map.of(
                "Wechatpay-Serial", KEY_ID,
                "Wechatpay-Timestamp", stamp,
                "Wechatpay-Nonce", nonce,
                "Wechatpay-Signature", Keys.sign(stamp + "\n" + nonce + "\n" + body + "\n", signer.getPrivate())));
    }

    /** Empty: the signature is not the merchant's, or too old. */
    private Optional<String> caller(Asked asked) {
        var fields = new HashMap<String, String>();
        var found = AUTHORIZATION.matcher(asked.header("Authorization"));
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        var line = asked.query().isEmpty() ? asked.path() : asked.path() + "?" + asked.query();
        var text = asked.method() + "\n" + line + "\n" + fields.get("timestamp") + "\n" + fields.get("nonce_str") + "\n"
                + asked.body() + "\n";
        var good = asked.header("Authorization").startsWith("WECHATPAY2-SHA256-RSA2048 ")
                && SERIAL.equals(fields.get("serial_no"))
                && Keys.isSigned(text, fields.getOrDefault("signature", ""), merchants.getPublic());
        return good ? Optional.ofNullable(fields.get("mchid")) : Optional.empty();
    }

    private Answer signed(int status, String body, KeyPair signer) {
        return new Answer(status, headers(body, clock.instant(), signer), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer plain(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the bill of a day: these trades as they were moved, and others with other sums.
     *  @param instead sums by number, of the trades named and of strangers */
    public void writeBill(LocalDate day, List<String> with, Map<String, Long> instead) {
        var rows = new ArrayList<String>();
        rows.add("交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
                + "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注");
        with.stream().map(this::trade).forEach(trade -> {
            rows.add(row("SUCCESS", trade.number, "", instead.getOrDefault(trade.number, trade.amount)));
            trade.backs.forEach((number, back) -> rows.add(row("REFUND", trade.number, number, back.amount)));
        });
        instead.forEach((number, amount) -> {
            if (!with.contains(number)) {
                rows.add(row("SUCCESS", number, "", amount));
            }
        });
        rows.add("总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额");
        rows.add("`1,`0.01,`0.00,`0.00,`0.00,`0.01,`0.00");
        bills.put(day, "\uFEFF" + String.join("\r\n", rows) + "\r\n");
    }

    private static String row(String state, String trade, String refund, long amount) {
        var yuan = BigDecimal.valueOf(amount, 2).toPlainString();
        var back = refund.isEmpty() ? "0.00" : yuan;
        return "`2026-11-22 10:00:00,`" + APP + ",`1900000001,`0,`,`4200,`" + trade + ",`openid-1,`NATIVE,`" + state
                + ",`OTHERS,`CNY,`" + yuan + ",`0.00,`5030,`" + refund + ",`" + back
                + ",`0.00,`ORIGINAL,`SUCCESS,`定作,`,`0.00000,`0.60%,`" + (refund.isEmpty() ? yuan : "0.00") + ",`" + back
                + ",`";
    }

    private Said bill(LocalDate day) {
        var text = bills.get(day);
        if (text == null) {
            return Said.error(400, "NO_STATEMENT_EXIST");
        }
        try {
            var sha1 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Said(
                    200,
                    json.writeValueAsString(Map.of(
                            "hash_type", "SHA1", "hash_value", sha1, "download_url", address() + "/bill-file/" + day)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
