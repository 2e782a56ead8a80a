package org.dingzuo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.testing.Shopper.Answer;

/** What people and programs send who mean no good, or who mean well and mistype. */
public final class Hostile {
    public static final String SCRIPT = "<script>alert(1)</script>";
    public static final String NUL = "\\u0000";
    public static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

    private Hostile() {}

    /** Bodies that are not the JSON object that a route reads. */
    public static List<byte[]> unreadable() {
        return List.of(
                bytes(""),
                bytes("{"),
                bytes("null"),
                bytes("[1, 2]"),
                bytes("\"text\""),
                bytes("<xml/>"),
                bytes("[".repeat(100_000)),
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
    }

    /** Refused by the asker's fault, in the house's one form, without a word of what is inside. */
    public static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(400, 499);
        assertThat(answer.raw().body())
                .doesNotContain("Exception", "org.dingzuo", "java.", "select ", "insert ", "Tomcat");
        assertThat(type(answer)).startsWith("application/problem+json");
        assertThat(answer.type()).startsWith("/problems/");
    }

    private static String type(Answer answer) {
        return answer.raw().headers().firstValue("Content-Type").orElse("");
    }

    /** Refused for what a field holds. */
    public static void assertFaulty(Answer answer) {
        assertRefused(answer);
        assertThat(answer.status()).as(answer.raw().body()).isIn(400, 422);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
