package org.dingzuo.connector.fakes;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Kuaidi100: subscriptions, and pushes signed as its documentation says, written here a second time. */
public final class FakeKuaidi100 extends FakeServer {
    public static final String KEY = "fake-kuaidi100-key";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** @param asked how often this number was subscribed to */
    public record Subscription(String company, String number, String callback, String salt, String phone, int asked) {}

    public Optional<Subscription> subscription(String number) {
        return Optional.ofNullable(subscriptions.get(number));
    }

    @Override
    Answer answer(Asked asked, boolean forged) {
        var said = json.readTree(form(asked.body()).getOrDefault("param", "{}"));
        if (!said.path("key").asString("").equals(KEY)) {
            return said(false, "601", "KEY已过期");
        }
        var number = said.path("number").asString();
        var wish = said.path("parameters");
        var before = subscription(number).map(Subscription::asked).orElse(0);
        subscriptions.put(
                number,
                new Subscription(
                        said.path("company").asString(),
                        number,
                        wish.path("callbackurl").asString(),
                        wish.path("salt").asString(),
                        wish.path("phone").asString(""),
                        before + 1));
        return before == 0 ? said(true, "200", "提交成功") : said(false, "501", "重复订阅");
    }

    private Answer said(boolean result, String code, String words) {
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                json.writeValueAsBytes(Map.of("result", result, "returnCode", code, "message", words)));
    }

    /** A push, ready to be posted. @param stops moment and words, the latest first */
    public Notice push(String number, String state, List<List<String>> stops) {
        return signed(
                number,
                "polling",
                state,
                number,
                stops,
                subscription(number).orElseThrow().salt());
    }

    public Notice givesUp(String number) {
        return signed(
                number,
                "abort",
                "0",
                number,
                List.of(),
                subscription(number).orElseThrow().salt());
    }

    public Notice forged(String number, List<List<String>> stops) {
        return signed(number, "polling", "3", number, stops, "somebody-elses-salt");
    }

    /** Signed well, and about a parcel that is not this one. */
    public Notice ofAnother(String number, List<List<String>> stops) {
        return signed(
                number,
                "polling",
                "3",
                "9" + number,
                stops,
                subscription(number).orElseThrow().salt());
    }

    private Notice signed(
            String number, String status, String state, String about, List<List<String>> stops, String salt) {
        var data = new ArrayList<Map<String, String>>();
        stops.forEach(stop -> data.add(Map.of("time", stop.get(0), "ftime", stop.get(0), "context", stop.get(1))));
        var param = json.writeValueAsString(Map.of(
                "status",
                status,
                "message",
                status.equals("abort") ? "3天查询无记录" : "ok",
                "lastResult",
                Map.of("state", state, "ischeck", "1", "nu", about, "data", data)));
        var body = "sign=" + md5(param + salt) + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8);
        var path = URI.create(subscription(number).orElseThrow().callback()).getPath();
        return new Notice(path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
