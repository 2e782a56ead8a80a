package org.dingzuo.connector.fakes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chat programs' ends of a robot, all three behind one port: what they check of an address, a signature and a text. */
public final class FakeRobots extends FakeServer {
    public static final String KEY = "693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa";
    public static final String TOKEN = "566cc69da782ec33e42541b5b08551f09fbe864eb8ac6112e994b43887a0c9e5";
    public static final String SECRET = "SECfake0123456789";
    private static final long HOUR = 3_600;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile Clock clock = Clock.systemUTC();
    private volatile boolean isBusy;

    public void begin(Clock clock) {
        this.clock = clock;
        faults.none();
        texts.clear();
        isBusy = false;
    }

    /** From now on there are too many texts. */
    public void busy(boolean busy) {
        isBusy = busy;
    }

    /** What was said in the group, the first first. */
    public List<String> said() {
        return new ArrayList<>(texts);
    }

    @Override
    Answer answer(Asked asked, boolean forged) {
        var document = json.readTree(asked.body());
        var query = form(asked.query());
        return switch (asked.path()) {
            case "/cgi-bin/webhook/send" -> {
                var right = query.getOrDefault("key", "").equals(KEY);
                yield said(
                        right ? isBusy ? 45009 : 0 : 93000,
                        "errcode",
                        "errmsg",
                        document.path("text").path("content"));
            }
            case "/robot/send" -> {
                var signed = hmac(SECRET, query.getOrDefault("timestamp", "") + "\n" + SECRET);
                var right = query.getOrDefault("access_token", "").equals(TOKEN)
                        && query.getOrDefault("sign", "").equals(signed);
                yield said(
                        right ? isBusy ? 130101 : 0 : 310000,
                        "errcode",
                        "errmsg",
                        document.path("text").path("content"));
            }
            default -> {
                var moment = document.path("timestamp").asString("0");
                var age = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(moment));
                var right = asked.path().equals("/open-apis/bot/v2/hook/" + KEY)
                        && age < HOUR
                        && document.path("sign").asString("").equals(hmac(moment + "\n" + SECRET, ""));
                yield said(
                        right ? isBusy ? 11232 : 0 : 19021,
                        "code",
                        "msg",
                        document.path("content").path("text"));
            }
        };
    }

    private Answer said(int code, String number, String words, JsonNode text) {
        if (code == 0) {
            texts.add(text.asString());
        }
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                json.writeValueAsBytes(Map.of(number, code, words, code == 0 ? "ok" : "no")));
    }

    private static String hmac(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
