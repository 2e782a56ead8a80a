package org.dingzuo.connector.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.connector.pay.Attempts;
import org.dingzuo.connector.pay.Counting;
import org.dingzuo.connector.pay.Merchants;
import org.dingzuo.connector.pay.Numbers;
import org.dingzuo.connector.pay.SendingBack;
import org.dingzuo.connector.pay.Standing;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.PaymentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where WeChat reports that something was paid or sent back. Whoever knocks here is nobody until the signature fits. */
@RestController
class WechatNotices {
    private static final Logger log = LoggerFactory.getLogger(WechatNotices.class);

    /** A notice has some 2 KB; what is longer does not fit its signature any more. */
    private static final int LARGEST = 64 << 10;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Merchants merchants;
    private final Attempts attempts;
    private final Counting counting;
    private final SendingBack sendingBack;
    private final Directory directory;
    private final Clock clock;

    WechatNotices(
            Merchants merchants,
            Attempts attempts,
            Counting counting,
            SendingBack sendingBack,
            Directory directory,
            Clock clock) {
        this.merchants = merchants;
        this.attempts = attempts;
        this.counting = counting;
        this.sendingBack = sendingBack;
        this.directory = directory;
        this.clock = clock;
    }

    /** What WeChat wants to hear. Anything but SUCCESS makes it tell again later. */
    record Heard(String code, String message) {
        static final Heard SUCCESS = new Heard("SUCCESS", "");
    }

    @PostMapping("/api/v1/payments/{payment}/wechatpay")
    ResponseEntity<Heard> hear(@PathVariable UUID payment, HttpServletRequest request) throws IOException {
        var notice = request.getInputStream().readNBytes(LARGEST);
        var studio = directory.studioOfPayment(payment);
        if (studio.isEmpty()) {
            return refuse(HttpStatus.NOT_FOUND, "no such payment");
        }
        var text = new String(notice, StandardCharsets.UTF_8);
        return StudioScope.call(
                studio.get(),
                () -> merchants
                        .find(WechatTill.NAME)
                        .map(WechatAccount::of)
                        .map(account ->
                                hear(account, new PaymentId(payment), text, WechatSignature.of(headers(request))))
                        .orElseGet(() -> refuse(HttpStatus.NOT_FOUND, "no account")));
    }

    private ResponseEntity<Heard> hear(
            WechatAccount account, PaymentId payment, String text, WechatSignature signature) {
        if (!signature.isGoodFor(text, account, clock.instant())) {
            log.warn("notice without a good signature paymentId={}", payment.value());
            return refuse(HttpStatus.UNAUTHORIZED, "signature");
        }
        try {
            var notice = json.readTree(text);
            var sealed = notice.path("resource");
            var said = json.readTree(account.open(
                    sealed.path("associated_data").asString(""),
                    sealed.path("nonce").asString(""),
                    Base64.getDecoder().decode(sealed.path("ciphertext").asString(""))));
            var kind = notice.path("event_type").asString("");
            return kind.startsWith("REFUND.") ? refund(account, payment, said) : paid(account, payment, said);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return refuse(HttpStatus.BAD_REQUEST, "unreadable");
        } catch (com.wechat.pay.java.core.exception.WechatPayException notOurKey) {
            return refuse(HttpStatus.BAD_REQUEST, "not sealed for us");
        }
    }

    private ResponseEntity<Heard> paid(WechatAccount account, PaymentId payment, JsonNode said) {
        var attempt = Numbers.read(said.path("out_trade_no").asString(""))
                .flatMap(attempts::find)
                .filter(each -> each.payment().equals(payment) && WechatWords.isAbout(said, account, each));
        if (attempt.isEmpty()) {
            log.warn("notice of another order paymentId={}", payment.value());
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "not this order");
        }
        return switch (WechatWords.standing(said)) {
            case Standing.Paid paid ->
                counting.take(attempt.get(), paid) ? heard() : refuse(HttpStatus.UNPROCESSABLE_CONTENT, "amount");
            case Standing.Waiting(), Standing.Closed() -> heard();
            case Standing.Silent() -> refuse(HttpStatus.UNPROCESSABLE_CONTENT, "unclear");
        };
    }

    private ResponseEntity<Heard> refund(WechatAccount account, PaymentId payment, JsonNode said) {
        var back = Numbers.read(said.path("out_refund_no").asString(""))
                .flatMap(sendingBack::find)
                .filter(each -> each.attempt().payment().equals(payment) && WechatWords.isTo(said, account));
        if (back.isEmpty()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "not this refund");
        }
        sendingBack.told(
                back.get(), WechatWords.going(said, said.path("refund_status").asString(""), back.get()));
        return heard();
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static ResponseEntity<Heard> heard() {
        return ResponseEntity.ok(Heard.SUCCESS);
    }

    private static ResponseEntity<Heard> refuse(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(new Heard("FAIL", why));
    }
}
