package org.dingzuo.connector.fakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alipay's gateway: pages, queries, closing, refunds, bills, notices; RSA2. */
public final class FakeAlipay extends FakeServer {
    public static final String APP = "2021000000000001";
    public static final String SELLER = "2088000000000001";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Charset GBK = Charset.forName("GBK");

    public final KeyPair merchants = Keys.pair();
    public final KeyPair alipays = Keys.pair();
    private final KeyPair somebodys = Keys.pair();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Trade> trades = new ConcurrentHashMap<>();
    private final Map<LocalDate, byte[]> bills = new ConcurrentHashMap<>();
    /** The house's: both must agree on what time it is. */
    public volatile Clock clock = Clock.systemUTC();

    public String gateway() {
        return address() + "/gateway.do";
    }

    public void forgetBills() {
        bills.clear();
    }

    public Trade trade(String number) {
        return Optional.ofNullable(trades.get(number)).orElseThrow();
    }

    /** The buyer follows the house's address. @return our number of the trade; empty: Alipay does not take the signature */
    public Optional<String> visit(String address) {
        var fields = form(URI.create(address).getRawQuery());
        if (!isMerchants(fields)) {
            return Optional.empty();
        }
        var content = json.readTree(fields.getOrDefault("biz_content", ""));
        var number = content.path("out_trade_no").asString();
        trades.putIfAbsent(
                number,
                new Trade(
                        number,
                        fen(content.path("total_amount").asString()),
                        fields.getOrDefault("notify_url", ""),
                        fields.getOrDefault("method", ""),
                        Map.of(
                                "app_id",
                                APP,
                                "seller_id",
                                content.path("seller_id").asString())));
        return Optional.of(number);
    }

    public void buyerPays(String number) {
        var trade = trade(number);
        if (trade.state.equals("NOTPAY")) {
            trade.paidAt = clock.instant();
            trade.transaction = "2026112222001" + number.substring(0, 15);
            trade.state = "SUCCESS";
        }
    }

    @Override
    Answer answer(Asked asked, boolean forged) {
        if (asked.path().startsWith("/bill-file/")) {
            return new Answer(
                    200,
                    Map.of(),
                    bills.getOrDefault(LocalDate.parse(asked.path().substring(11)), new byte[0]));
        }
        var fields = form(asked.body());
        var method = fields.getOrDefault("method", "");
        if (!isMerchants(fields)) {
            return said("error_response", error("isv.invalid-signature"), forged);
        }
        var content = json.readTree(fields.getOrDefault("biz_content", ""));
        return said(method.replace('.', '_') + "_response", answer(method, content), forged);
    }

    private Map<String, String> answer(String method, JsonNode content) {
        if (method.equals("alipay.data.dataservice.bill.downloadurl.query")) {
            var day = LocalDate.parse(content.path("bill_date").asString());
            return bills.containsKey(day)
                    ? good(Map.of("bill_download_url", address() + "/bill-file/" + day))
                    : error("isp.bill_not_exist");
        }
        var trade = trades.get(content.path("out_trade_no").asString());
        if (trade == null) {
            return error("ACQ.TRADE_NOT_EXIST");
        }
        return switch (method) {
            case "alipay.trade.query" -> good(words(trade));
            case "alipay.trade.close" -> close(trade);
            case "alipay.trade.refund" -> refund(trade, content);
            case "alipay.trade.fastpay.refund.query" -> {
                var number = content.path("out_request_no").asString();
                yield good(
                        trade.backs.containsKey(number)
                                ? Map.of("out_request_no", number, "refund_status", "REFUND_SUCCESS")
                                : Map.of());
            }
            default -> error("isv.invalid-method");
        };
    }

    private static Map<String, String> close(Trade trade) {
        if (trade.state.equals("SUCCESS")) {
            return error("ACQ.TRADE_STATUS_ERROR");
        }
        trade.state = "CLOSED";
        return good(Map.of("out_trade_no", trade.number));
    }

    private static synchronized Map<String, String> refund(Trade trade, JsonNode content) {
        var number = content.path("out_request_no").asString();
        var amount = fen(content.path("refund_amount").asString());
        if (trade.backs.containsKey(number)) {
            return good(Map.of("out_trade_no", trade.number, "fund_change", "N"));
        }
        if (trade.transaction == null || trade.returned() + amount > trade.amount) {
            return error("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL");
        }
        trade.backs.put(number, new Trade.Back(amount, "SUCCESS"));
        return good(Map.of("out_trade_no", trade.number, "fund_change", "Y"));
    }

    private static Map<String, String> words(Trade trade) {
        var said = new LinkedHashMap<String, String>();
        said.put("out_trade_no", trade.number);
        said.put("total_amount", yuan(trade.amount));
        said.put("trade_status", status(trade));
        var paidAt = trade.paidAt;
        var transaction = trade.transaction;
        if (transaction != null && paidAt != null) {
            said.put("trade_no", transaction);
            said.put("send_pay_date", moment(paidAt));
        }
        return said;
    }

    private static String status(Trade trade) {
        return switch (trade.state) {
            case "SUCCESS" -> "TRADE_SUCCESS";
            case "CLOSED" -> "TRADE_CLOSED";
            default -> "WAIT_BUYER_PAY";
        };
    }

    private static Map<String, String> good(Map<String, String> fields) {
        var said = new LinkedHashMap<>(Map.of("code", "10000", "msg", "Success"));
        said.putAll(fields);
        return said;
    }

    private static Map<String, String> error(String code) {
        return Map.of("code", "40004", "msg", "Business Failed", "sub_code", code, "sub_msg", "他说：\"{不行}\"");
    }

    private Answer said(String name, Map<String, String> fields, boolean forged) {
        var part = json.writeValueAsString(fields);
        var sign = Keys.sign(part, (forged ? somebodys : alipays).getPrivate());
        return new Answer(
                200,
                Map.of("Content-Type", "text/html;charset=utf-8"),
                ("{\"" + name + "\":" + part + ",\"sign\":\"" + sign + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** What Alipay posts after a payment. */
    public Notice notice(String number) {
        return notice(number, trade(number).amount, alipays, SELLER);
    }

    public Notice noticeOf(String number, long amount) {
        return notice(number, amount, alipays, SELLER);
    }

    public Notice forged(String number) {
        return notice(number, trade(number).amount, somebodys, SELLER);
    }

    public Notice toAnotherSeller(String number) {
        return notice(number, trade(number).amount, alipays, "2088999999999999");
    }

    private Notice notice(String number, long amount, KeyPair signer, String seller) {
        var trade = trade(number);
        var fields = new TreeMap<String, String>();
        fields.put("app_id", APP);
        fields.put("seller_id", seller);
        fields.put("out_trade_no", number);
        fields.put("trade_no", Optional.ofNullable(trade.transaction).orElse(""));
        fields.put("trade_status", status(trade));
        fields.put("total_amount", yuan(amount));
        fields.put("notify_time", moment(clock.instant()));
        fields.put(
                "gmt_payment",
                Optional.ofNullable(trade.paidAt).map(FakeAlipay::moment).orElse(""));
        fields.put("subject", "试作坊 & 杯=1");
        fields.put("charset", "utf-8");
        fields.put("sign_type", "RSA2");
        fields.put("sign", Keys.sign(content(fields, Set.of("sign", "sign_type")), signer.getPrivate()));
        var body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Notice(
                URI.create(trade.tell).getPath(), Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    private boolean isMerchants(Map<String, String> fields) {
        return APP.equals(fields.get("app_id"))
                && Keys.isSigned(
                        content(fields, Set.of("sign")), fields.getOrDefault("sign", ""), merchants.getPublic());
    }

    private static String content(Map<String, String> fields, Set<String> without) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty() && !without.contains(each.getKey()))
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }

    public void writeBill(LocalDate day, List<String> with) {
        var rows = new ArrayList<String>();
        rows.add("#支付宝业务明细查询");
        rows.add("支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,对方账户,订单金额（元）,商家实收（元）,退款批次号/请求号,服务费（元）,备注");
        with.stream().map(this::trade).forEach(trade -> {
            rows.add("2026\t," + trade.number + "\t,交易\t,杯,,,小满(138***00)," + yuan(trade.amount) + ",0,\t,0,");
            trade.backs.forEach((number, back) -> rows.add("2026\t," + trade.number + "\t,退款\t,杯,,,小满(138***00),-"
                    + yuan(back.amount) + ",0," + number + "\t,0,"));
        });
        rows.add("#-----------------------------------------业务明细列表结束------------------------------------");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, GBK)) {
            zip.putNextEntry(new ZipEntry(SELLER + "_业务明细(汇总).csv"));
            zip.write("#".getBytes(GBK));
            zip.putNextEntry(new ZipEntry(SELLER + "_业务明细.csv"));
            zip.write(String.join("\r\n", rows).getBytes(GBK));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        bills.put(day, bytes.toByteArray());
    }

    private static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, BEIJING).format(MOMENT);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }
}
