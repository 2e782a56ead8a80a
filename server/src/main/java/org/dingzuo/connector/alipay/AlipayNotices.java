package org.dingzuo.connector.alipay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.connector.pay.Attempts;
import org.dingzuo.connector.pay.Counting;
import org.dingzuo.connector.pay.Merchants;
import org.dingzuo.connector.pay.Numbers;
import org.dingzuo.connector.pay.Standing;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.PaymentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Alipay reports that something was paid. Whoever knocks here is nobody until the signature fits. */
@RestController
class AlipayNotices {
    private static final Logger log = LoggerFactory.getLogger(AlipayNotices.class);

    /** Alipay tells for 25 hours. */
    private static final Duration FRESH = Duration.ofHours(26);

    /** A notice has some 2 KB; what is longer does not fit its signature any more. */
    private static final int LARGEST = 64 << 10;

    private final Merchants merchants;
    private final Attempts attempts;
    private final Counting counting;
    private final Directory directory;
    private final Clock clock;

    AlipayNotices(Merchants merchants, Attempts attempts, Counting counting, Directory directory, Clock clock) {
        this.merchants = merchants;
        this.attempts = attempts;
        this.counting = counting;
        this.directory = directory;
        this.clock = clock;
    }

    /** Alipay tells again until it reads {@code success}. */
    @PostMapping(path = "/api/v1/payments/{payment}/alipay", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> hear(@PathVariable UUID payment, HttpServletRequest request) throws IOException {
        var notice = Form.read(request.getInputStream().readNBytes(LARGEST));
        var studio = directory.studioOfPayment(payment);
        if (studio.isEmpty()) {
            return refuse(HttpStatus.NOT_FOUND);
        }
        return StudioScope.call(
                studio.get(),
                () -> merchants
                        .find(AlipayTill.NAME)
                        .map(AlipayAccount::of)
                        .map(account -> hear(account, new PaymentId(payment), notice))
                        .orElseGet(() -> refuse(HttpStatus.NOT_FOUND)));
    }

    private ResponseEntity<String> hear(AlipayAccount account, PaymentId payment, Map<String, String> notice) {
        var signed = Rsa2.isSigned(
                Rsa2.content(notice, Set.of("sign", "sign_type")), notice.getOrDefault("sign", ""), account.theirs());
        if (!signed || !isFresh(notice.getOrDefault("notify_time", ""))) {
            log.warn("notice without a good signature paymentId={}", payment.value());
            return refuse(HttpStatus.UNAUTHORIZED);
        }
        var attempt = Numbers.read(notice.getOrDefault("out_trade_no", ""))
                .flatMap(attempts::find)
                .filter(each -> each.payment().equals(payment));
        if (attempt.isEmpty()
                || !account.appId().equals(notice.get("app_id"))
                || !account.sellerId().equals(notice.get("seller_id"))) {
            log.warn("notice of another order paymentId={}", payment.value());
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (notice.getOrDefault("trade_status", "")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" ->
                Yuan.read(notice.getOrDefault("total_amount", ""))
                        .map(sum -> new Standing.Paid(
                                notice.getOrDefault("trade_no", ""),
                                sum,
                                AlipayLine.moment(notice.getOrDefault("gmt_payment", ""), clock.instant())))
                        .filter(paid -> counting.take(attempt.get(), paid))
                        .map(taken -> heard())
                        .orElseGet(() -> refuse(HttpStatus.UNPROCESSABLE_CONTENT));
            // Waiting, or closed: nothing moved. The attempt is looked at anyway.
            default -> heard();
        };
    }

    private boolean isFresh(String told) {
        try {
            var at = LocalDateTime.parse(told, AlipayLine.MOMENT)
                    .atZone(AlipayLine.BEIJING)
                    .toInstant();
            return Duration.between(at, clock.instant()).abs().compareTo(FRESH) <= 0;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static ResponseEntity<String> heard() {
        return ResponseEntity.ok("success");
    }

    private static ResponseEntity<String> refuse(HttpStatus status) {
        return ResponseEntity.status(status).body("failure");
    }
}
