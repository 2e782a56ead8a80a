package org.dingzuo.connector.wechat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dingzuo.connector.pay.Bill;
import org.dingzuo.kernel.Money;

/** WeChat's trade bill: a table by header names, each value behind a backtick, yuan as text, sums at the end. */
final class WechatBill {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WechatBill() {}

    static boolean isWhole(String text, String sha1) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).equalsIgnoreCase(sha1);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Empty: this is no such bill. */
    static Optional<List<Bill.Line>> lines(String text) {
        try {
            return Optional.of(read(text));
        } catch (ArithmeticException | NumberFormatException noSum) {
            return Optional.empty();
        }
    }

    private static List<Bill.Line> read(String text) {
        var rows = text.replace(BYTE_ORDER_MARK, "").lines().toList();
        var found = new ArrayList<Bill.Line>();
        var header = rows.isEmpty()
                ? List.<String>of()
                : Arrays.asList(rows.getFirst().split(","));
        for (var row : rows.stream().skip(1).toList()) {
            if (!row.startsWith("`")) {
                // The header of the sums: what follows is no payment.
                break;
            }
            line(new Row(header, row.substring(1).split(",`", -1))).ifPresent(found::add);
        }
        return found;
    }

    private record Row(List<String> header, String[] values) {
        String value(String name) {
            var at = header.indexOf(name);
            return at < 0 || at >= values.length ? "" : values[at].strip();
        }

        Money money(String name) {
            return Money.of(new BigDecimal(value(name)).movePointRight(2).longValueExact());
        }
    }

    private static Optional<Bill.Line> line(Row row) {
        return switch (row.value("交易状态")) {
            case "SUCCESS" -> Optional.of(new Bill.Line(Bill.Kind.PAYMENT, row.value("商户订单号"), row.money("订单金额")));
            case "REFUND" -> Optional.of(new Bill.Line(Bill.Kind.REFUND, row.value("商户退款单号"), row.money("申请退款金额")));
            default -> Optional.empty();
        };
    }
}
