package org.dingzuo.connector.alipay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.dingzuo.connector.pay.Bill;
import org.dingzuo.kernel.Money;

/** Alipay's trade bill: a zip with a table in GBK, remarks behind a hash, values padded with tabs. */
final class AlipayBill {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int LARGEST = 64 << 20;

    private AlipayBill() {}

    /** Empty: this is no such file. */
    static Optional<List<Bill.Line>> lines(byte[] zip) {
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip), GBK)) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (!file.getName().contains("汇总") && file.getName().endsWith(".csv")) {
                    return Optional.of(read(new String(files.readNBytes(LARGEST), GBK)));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static List<Bill.Line> read(String text) {
        var rows = text.lines().filter(row -> !row.startsWith("#")).toList();
        var found = new ArrayList<Bill.Line>();
        if (rows.isEmpty()) {
            return found;
        }
        var header =
                Arrays.stream(rows.getFirst().split(",")).map(String::strip).toList();
        for (var row : rows.stream().skip(1).toList()) {
            var values = Arrays.stream(row.split(",", -1)).map(String::strip).toList();
            line(header, values).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Bill.Line> line(List<String> header, List<String> values) {
        var sum = Yuan.read(value(header, values, "订单金额（元）"));
        return switch (value(header, values, "业务类型")) {
            case "交易" -> sum.map(each -> new Bill.Line(Bill.Kind.PAYMENT, value(header, values, "商户订单号"), each));
            case "退款" ->
                sum.map(each -> new Bill.Line(
                        Bill.Kind.REFUND, value(header, values, "退款批次号/请求号"), Money.of(Math.abs(each.minor()))));
            default -> Optional.empty();
        };
    }

    private static String value(List<String> header, List<String> values, String name) {
        var at = header.indexOf(name);
        return at < 0 || at >= values.size() ? "" : values.get(at);
    }
}
