package org.dingzuo.connector.wechat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.dingzuo.connector.pay.Attempt;
import org.dingzuo.connector.pay.Going;
import org.dingzuo.connector.pay.MoneyBack;
import org.dingzuo.connector.pay.Standing;
import org.dingzuo.connector.pay.Trial;
import org.dingzuo.kernel.Money;
import tools.jackson.databind.JsonNode;

/** What WeChat says, in the words of the house. */
final class WechatWords {
    private WechatWords() {}

    static Standing standing(WechatLine.Reply reply, WechatAccount account, Attempt attempt) {
        if (!reply.isGood()) {
            return reply.vouched() && reply.code().equals("ORDER_NOT_EXIST")
                    ? new Standing.Waiting()
                    : new Standing.Silent();
        }
        return isAbout(reply.body(), account, attempt) ? standing(reply.body()) : new Standing.Silent();
    }

    /** The studio's own merchant number, and the order that was asked about. */
    static boolean isAbout(JsonNode said, WechatAccount account, Attempt attempt) {
        return said.path("out_trade_no").asString("").equals(attempt.number()) && isTo(said, account);
    }

    static boolean isTo(JsonNode said, WechatAccount account) {
        return account.isPartner()
                ? said.path("sp_mchid").asString("").equals(account.merchantNo())
                        && said.path("sub_mchid").asString("").equals(account.studiosNo())
                : said.path("mchid").asString("").equals(account.merchantNo());
    }

    static Standing standing(JsonNode said) {
        return switch (said.path("trade_state").asString("")) {
            case "SUCCESS", "REFUND" -> paid(said);
            case "NOTPAY", "USERPAYING" -> new Standing.Waiting();
            case "CLOSED", "REVOKED", "PAYERROR" -> new Standing.Closed();
            default -> new Standing.Silent();
        };
    }

    private static Standing paid(JsonNode said) {
        var total = said.path("amount").path("total").asLong(-1);
        var transaction = said.path("transaction_id").asString("");
        var currency = said.path("amount").path("currency").asString("CNY");
        try {
            var at =
                    OffsetDateTime.parse(said.path("success_time").asString("")).toInstant();
            return total < 0 || transaction.isEmpty() || !currency.equals("CNY")
                    ? new Standing.Silent()
                    : new Standing.Paid(transaction, Money.of(total), at);
        } catch (DateTimeException noMoment) {
            return new Standing.Silent();
        }
    }

    static Going going(WechatLine.Reply reply, MoneyBack back) {
        if (reply.isGood()) {
            return going(reply.body(), reply.body().path("status").asString(""), back);
        }
        return switch (reply.code()) {
            // WeChat asks to come again with the same number.
            case "SYSTEM_ERROR", "FREQUENCY_LIMITED", "BIZERR_NEED_RETRY", "RATELIMIT_EXCEEDED" -> new Going.Silent();
            default -> reply.vouched() ? new Going.Refused(reply.code()) : new Going.Silent();
        };
    }

    static Going going(JsonNode said, String status, MoneyBack back) {
        var about = said.path("out_refund_no").asString("").equals(back.number())
                && said.path("amount").path("refund").asLong(-1)
                        == back.amount().minor();
        if (!about) {
            return new Going.Silent();
        }
        return switch (status) {
            case "SUCCESS" -> new Going.Returned();
            case "PROCESSING" -> new Going.OnItsWay();
            case "ABNORMAL", "CLOSED" -> new Going.Refused(status);
            default -> new Going.Silent();
        };
    }

    static Trial trial(WechatLine.Reply reply) {
        if (!reply.vouched()) {
            return reply.status() == 401 || reply.status() == 403
                    ? new Trial.Refused(reply.code())
                    : new Trial.NotVouched();
        }
        return reply.code().equals("ORDER_NOT_EXIST") || reply.isGood()
                ? new Trial.Works()
                : new Trial.Refused(reply.code());
    }
}
