package org.dingzuo.connector.fakes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** SF's open platform, as far as roads go. */
public final class FakeSf extends FakeServer {
    public static final String CUSTOMER = "STUDIO123";
    public static final String CHECK_WORD = "fake-sf-check-word-0123456789ab";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<Map<String, String>>> roads = new ConcurrentHashMap<>();

    /** @param stops moment, code and words, in any order */
    public void isAt(String number, List<List<String>> stops) {
        roads.put(
                number,
                stops.stream()
                        .map(stop -> Map.of(
                                "acceptTime",
                                stop.get(0),
                                "opCode",
                                stop.get(1),
                                "remark",
                                stop.get(2),
                                "acceptAddress",
                                "杭州市"))
                        .toList());
    }

    @Override
    Answer answer(Asked asked, boolean forged) {
        var fields = form(asked.body());
        var message = fields.getOrDefault("msgData", "");
        var signed = digest(message + fields.getOrDefault("timestamp", "") + CHECK_WORD);
        if (!fields.getOrDefault("msgDigest", "").equals(signed)
                || !fields.getOrDefault("partnerID", "").equals(CUSTOMER)) {
            return said("A1006", "数字签名无效", "");
        }
        var number = json.readTree(message).path("trackingNumber").get(0).asString();
        var inner = json.writeValueAsString(Map.of(
                "success",
                true,
                "errorCode",
                "S0000",
                "msgData",
                Map.of(
                        "routeResps",
                        List.of(Map.of("mailNo", number, "routes", roads.getOrDefault(number, List.of()))))));
        return said("A1000", "", inner);
    }

    private Answer said(String code, String trouble, String inner) {
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                json.writeValueAsBytes(Map.of("apiResultCode", code, "apiErrorMsg", trouble, "apiResultData", inner)));
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5")
                            .digest(URLEncoder.encode(text, StandardCharsets.UTF_8)
                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
