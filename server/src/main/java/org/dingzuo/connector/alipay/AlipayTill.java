package org.dingzuo.connector.alipay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dingzuo.connector.pay.Ask;
import org.dingzuo.connector.pay.Attempt;
import org.dingzuo.connector.pay.Bill;
import org.dingzuo.connector.pay.Going;
import org.dingzuo.connector.pay.Invitation;
import org.dingzuo.connector.pay.Merchant;
import org.dingzuo.connector.pay.MerchantField;
import org.dingzuo.connector.pay.MoneyBack;
import org.dingzuo.connector.pay.Standing;
import org.dingzuo.connector.pay.Till;
import org.dingzuo.connector.pay.Trial;
import org.dingzuo.foundation.problem.Faults;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk of Alipay. */
@Component
@Order(2)
class AlipayTill implements Till {
    static final String NAME = "alipay";
    private static final String NOT_THERE = "ACQ.TRADE_NOT_EXIST";

    private final AlipayLine line;
    private final Clock clock;

    AlipayTill(AlipayLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public List<MerchantField> fields() {
        return AlipayForm.FIELDS;
    }

    @Override
    public void check(Merchant merchant, Faults faults) {
        AlipayForm.check(merchant, faults);
    }

    /** Nothing is called: the signed address itself is the order, once the buyer goes there. */
    @Override
    public Invitation invite(Merchant merchant, Ask ask) {
        var attempt = ask.attempt();
        return switch (attempt.method()) {
            case ALIPAY_WAP -> visit(merchant, ask, "alipay.trade.wap.pay", "QUICK_WAP_WAY");
            case ALIPAY_PAGE -> visit(merchant, ask, "alipay.trade.page.pay", "FAST_INSTANT_TRADE_PAY");
            case WECHAT_JSAPI, WECHAT_NATIVE, WECHAT_H5 ->
                throw new IllegalArgumentException(attempt.method() + " is not Alipay's");
        };
    }

    private Invitation visit(Merchant merchant, Ask ask, String method, String product) {
        var attempt = ask.attempt();
        var content = Map.of(
                "out_trade_no", attempt.number(),
                "total_amount", Yuan.of(attempt.amount()),
                "subject", ask.title(),
                "product_code", product,
                "time_expire",
                        LocalDateTime.ofInstant(attempt.until(), AlipayLine.BEIJING)
                                .format(AlipayLine.MOMENT),
                "seller_id", merchant.field("sellerId"));
        return new Invitation.Visit(line.page(
                AlipayAccount.of(merchant),
                method,
                content,
                Map.of("notify_url", ask.tell(), "return_url", ask.back())));
    }

    @Override
    public Standing look(Merchant merchant, Attempt attempt) {
        return line.call(AlipayAccount.of(merchant), "alipay.trade.query", Map.of("out_trade_no", attempt.number()))
                .map(reply -> standing(reply, attempt))
                .orElseGet(Standing.Silent::new);
    }

    private Standing standing(AlipayLine.Reply reply, Attempt attempt) {
        if (!reply.isGood()) {
            // Nobody has opened the address yet.
            return reply.vouched() && reply.code().equals(NOT_THERE) ? new Standing.Waiting() : new Standing.Silent();
        }
        var said = reply.body();
        if (!said.path("out_trade_no").asString("").equals(attempt.number())) {
            return new Standing.Silent();
        }
        return switch (said.path("trade_status").asString("")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" ->
                Yuan.read(said.path("total_amount").asString(""))
                        .<Standing>map(sum -> new Standing.Paid(
                                said.path("trade_no").asString(""),
                                sum,
                                AlipayLine.moment(said.path("send_pay_date").asString(""), clock.instant())))
                        .orElseGet(Standing.Silent::new);
            case "WAIT_BUYER_PAY" -> new Standing.Waiting();
            case "TRADE_CLOSED" -> new Standing.Closed();
            default -> new Standing.Silent();
        };
    }

    /** An address that nobody opened yet is no trade to close: it stays good until its time is over. */
    @Override
    public boolean close(Merchant merchant, Attempt attempt) {
        return line.call(AlipayAccount.of(merchant), "alipay.trade.close", Map.of("out_trade_no", attempt.number()))
                .filter(reply -> reply.isGood()
                        || reply.vouched()
                                && reply.code().equals(NOT_THERE)
                                && !attempt.until().isAfter(clock.instant()))
                .isPresent();
    }

    @Override
    public Going sendBack(Merchant merchant, MoneyBack back) {
        return line.call(
                        AlipayAccount.of(merchant),
                        "alipay.trade.refund",
                        Map.of(
                                "out_trade_no", back.attempt().number(),
                                "out_request_no", back.number(),
                                "refund_amount", Yuan.of(back.amount())))
                .map(reply -> sent(merchant, reply, back))
                .orElseGet(Going.Silent::new);
    }

    private Going sent(Merchant merchant, AlipayLine.Reply reply, MoneyBack back) {
        if (reply.isGood()) {
            // "N": this call moved nothing. An earlier one may have, so Alipay is asked.
            return reply.body().path("fund_change").asString("").equals("Y")
                    ? new Going.Returned()
                    : lookAfter(merchant, back);
        }
        return switch (reply.code()) {
            case "ACQ.SYSTEM_ERROR", "aop.ACQ.SYSTEM_ERROR", "20000", "isp.unknow-error", "isp.system-error" ->
                new Going.Silent();
            default -> reply.vouched() ? new Going.Refused(reply.code()) : new Going.Silent();
        };
    }

    @Override
    public Going lookAfter(Merchant merchant, MoneyBack back) {
        return line.call(
                        AlipayAccount.of(merchant),
                        "alipay.trade.fastpay.refund.query",
                        Map.of("out_trade_no", back.attempt().number(), "out_request_no", back.number()))
                .filter(AlipayLine.Reply::isGood)
                .map(AlipayLine.Reply::body)
                .<Going>map(said -> said.path("refund_status").asString("").equals("REFUND_SUCCESS")
                                && said.path("out_request_no").asString("").equals(back.number())
                        ? new Going.Returned()
                        : new Going.Silent())
                .orElseGet(Going.Silent::new);
    }

    @Override
    public Bill bill(Merchant merchant, LocalDate day) {
        var reply = line.call(
                AlipayAccount.of(merchant),
                "alipay.data.dataservice.bill.downloadurl.query",
                Map.of("bill_type", "trade", "bill_date", day.toString()));
        if (reply.filter(each -> each.vouched() && each.code().equals("isp.bill_not_exist"))
                .isPresent()) {
            return new Bill.Lines(List.of());
        }
        return reply.filter(AlipayLine.Reply::isGood)
                .flatMap(each -> line.file(each.body().path("bill_download_url").asString("")))
                .flatMap(AlipayBill::lines)
                .<Bill>map(Bill.Lines::new)
                .orElseGet(Bill.NotReady::new);
    }

    /** Asks for a trade that cannot exist: Alipay says so, signed, when app and keys are right. */
    @Override
    public Trial tryOut(Merchant merchant) {
        return line.call(AlipayAccount.of(merchant), "alipay.trade.query", Map.of("out_trade_no", "trial000000000000"))
                .map(AlipayTill::trial)
                .orElseGet(Trial.Silent::new);
    }

    private static Trial trial(AlipayLine.Reply reply) {
        if (reply.isGood() || reply.vouched() && reply.code().equals(NOT_THERE)) {
            return new Trial.Works();
        }
        return reply.code().equals(NOT_THERE) ? new Trial.NotVouched() : new Trial.Refused(reply.code());
    }
}
