package org.dingzuo.connector.wechat;

import com.wechat.pay.java.core.util.NonceUtil;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.dingzuo.connector.pay.Ask;
import org.dingzuo.connector.pay.Invitation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Opens a payment at WeChat, by each of its methods. */
@Component
class WechatOpening {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final WechatLine line;
    private final WechatPeople people;
    private final Clock clock;

    WechatOpening(WechatLine line, WechatPeople people, Clock clock) {
        this.line = line;
        this.people = people;
        this.clock = clock;
    }

    Invitation invite(WechatAccount account, Ask ask) {
        return switch (ask.attempt().method()) {
            case WECHAT_NATIVE ->
                prepay(
                        account,
                        "/native",
                        ask,
                        Map.of(),
                        body -> new Invitation.Scan(body.path("code_url").asString("")));
            case WECHAT_H5 ->
                prepay(
                        account,
                        "/h5",
                        ask,
                        Map.of(
                                "scene_info",
                                Map.of("payer_client_ip", ask.address(), "h5_info", Map.of("type", "Wap"))),
                        body -> new Invitation.Visit(body.path("h5_url").asString("")));
            case WECHAT_JSAPI -> inWechat(account, ask);
            case ALIPAY_WAP, ALIPAY_PAGE ->
                throw new IllegalArgumentException(ask.attempt().method() + " is not WeChat's");
        };
    }

    private Invitation inWechat(WechatAccount account, Ask ask) {
        var code = ask.code();
        if (code == null) {
            return new Invitation.SignIn(people.signIn(account, ask.back()));
        }
        return switch (people.who(account, code)) {
            case WechatPeople.Known(var openId) ->
                prepay(
                        account,
                        "/jsapi",
                        ask,
                        payer(account, openId),
                        body -> bridge(account, body.path("prepay_id").asString("")));
            // A code works once and for minutes: ask WeChat for a new one.
            case WechatPeople.CodeUsed() -> new Invitation.SignIn(people.signIn(account, ask.back()));
            case WechatPeople.Silent() -> new Invitation.Silent();
        };
    }

    private static Map<String, Object> payer(WechatAccount account, String openId) {
        if (!account.isPartner()) {
            return Map.of("payer", Map.of("openid", openId));
        }
        var own = !account.merchant().field("subAppId").isEmpty();
        return Map.of("payer", Map.of(own ? "sub_openid" : "sp_openid", openId));
    }

    private Invitation prepay(
            WechatAccount account,
            String scene,
            Ask ask,
            Map<String, Object> more,
            Function<JsonNode, Invitation> read) {
        var body = account.inBody();
        body.put("description", ask.title());
        body.put("out_trade_no", ask.attempt().number());
        body.put("notify_url", ask.tell());
        body.put("time_expire", moment(ask));
        body.put("amount", Map.of("total", ask.attempt().amount().minor(), "currency", "CNY"));
        body.putAll(more);
        return line.post(account, account.transactions() + scene, body)
                .map(reply -> reply.isGood() ? read.apply(reply.body()) : new Invitation.Refused(reply.code()))
                .orElseGet(Invitation.Silent::new);
    }

    private static String moment(Ask ask) {
        return SECONDS.format(OffsetDateTime.ofInstant(ask.attempt().until(), BEIJING));
    }

    private Invitation bridge(WechatAccount account, String prepayId) {
        var app = account.payersApp();
        var stamp = String.valueOf(clock.instant().getEpochSecond());
        var nonce = NonceUtil.createNonce(32);
        var pack = "prepay_id=" + prepayId;
        var sign = account.signer()
                .sign(app + "\n" + stamp + "\n" + nonce + "\n" + pack + "\n")
                .getSign();
        return new Invitation.Bridge(Map.of(
                "appId",
                app,
                "timeStamp",
                stamp,
                "nonceStr",
                nonce,
                "package",
                pack,
                "signType",
                "RSA",
                "paySign",
                sign));
    }
}
