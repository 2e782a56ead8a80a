package org.dingzuo.connector.wechat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.dingzuo.foundation.web.HouseAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk of WeChat Pay. */
@Component
@Order(1)
class WechatTill implements Till {
    static final String NAME = "wechatpay";

    private final WechatLine line;
    private final WechatOpening opening;
    private final HouseAddress house;

    WechatTill(WechatLine line, WechatOpening opening, HouseAddress house) {
        this.line = line;
        this.opening = opening;
        this.house = house;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public List<MerchantField> fields() {
        return WechatForm.FIELDS;
    }

    @Override
    public void check(Merchant merchant, Faults faults) {
        WechatForm.check(merchant, faults);
    }

    @Override
    public Invitation invite(Merchant merchant, Ask ask) {
        return opening.invite(WechatAccount.of(merchant), ask);
    }

    @Override
    public Standing look(Merchant merchant, Attempt attempt) {
        var account = WechatAccount.of(merchant);
        return line.get(account, order(account, attempt) + "?" + query(account.inQuery()))
                .map(reply -> WechatWords.standing(reply, account, attempt))
                .orElseGet(Standing.Silent::new);
    }

    @Override
    public boolean close(Merchant merchant, Attempt attempt) {
        var account = WechatAccount.of(merchant);
        return line.post(account, order(account, attempt) + "/close", account.inQuery())
                .filter(WechatLine.Reply::isGood)
                .isPresent();
    }

    @Override
    public Going sendBack(Merchant merchant, MoneyBack back) {
        var account = WechatAccount.of(merchant);
        var body = new TreeMap<String, Object>();
        body.put("out_trade_no", back.attempt().number());
        body.put("out_refund_no", back.number());
        body.put(
                "notify_url",
                house.of("/api/v1/payments/" + back.attempt().payment().value() + "/" + NAME));
        body.put(
                "amount",
                Map.of(
                        "refund", back.amount().minor(),
                        "total", back.attempt().amount().minor(),
                        "currency", "CNY"));
        if (account.isPartner()) {
            body.put("sub_mchid", account.studiosNo());
        }
        return line.post(account, "/v3/refund/domestic/refunds", body)
                .map(reply -> WechatWords.going(reply, back))
                .orElseGet(Going.Silent::new);
    }

    @Override
    public Going lookAfter(Merchant merchant, MoneyBack back) {
        var account = WechatAccount.of(merchant);
        var whose = account.isPartner() ? "?sub_mchid=" + account.studiosNo() : "";
        return line.get(account, "/v3/refund/domestic/refunds/" + back.number() + whose)
                .map(reply -> WechatWords.going(reply, back))
                .orElseGet(Going.Silent::new);
    }

    @Override
    public Bill bill(Merchant merchant, LocalDate day) {
        var account = WechatAccount.of(merchant);
        var asked = new TreeMap<>(Map.of("bill_date", day.toString(), "bill_type", "ALL"));
        if (account.isPartner()) {
            asked.put("sub_mchid", account.studiosNo());
        }
        var reply = line.get(account, "/v3/bill/tradebill?" + query(asked));
        if (reply.isEmpty()) {
            return new Bill.NotReady();
        }
        if (reply.get().vouched() && reply.get().code().equals("NO_STATEMENT_EXIST")) {
            return new Bill.Lines(List.of());
        }
        var where = reply.get().body();
        var file = reply.filter(WechatLine.Reply::isGood)
                .flatMap(found -> line.file(account, where.path("download_url").asString("")));
        return file.filter(text ->
                        WechatBill.isWhole(text, where.path("hash_value").asString("")))
                .flatMap(WechatBill::lines)
                .<Bill>map(Bill.Lines::new)
                .orElseGet(Bill.NotReady::new);
    }

    /** Asks for an order that cannot exist: WeChat says so, signed, when number and keys are right. */
    @Override
    public Trial tryOut(Merchant merchant) {
        var account = WechatAccount.of(merchant);
        return line.get(account, account.transactions() + "/out-trade-no/trial000000000000?" + query(account.inQuery()))
                .map(WechatWords::trial)
                .orElseGet(Trial.Silent::new);
    }

    private static String order(WechatAccount account, Attempt attempt) {
        return account.transactions() + "/out-trade-no/" + attempt.number();
    }

    static String query(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
