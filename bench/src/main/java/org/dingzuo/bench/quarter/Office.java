package org.dingzuo.bench.quarter;

import java.util.function.Supplier;
import org.dingzuo.bench.ways.Guest;
import tools.jackson.databind.JsonNode;

/** A maker who is signed in at a studio of the demo, and signs in again when the session has ended. */
final class Office {
    private static final int SIGNED_OUT = 401;

    private final Guest maker;
    final String slug;
    private final String studio;

    Office(Guest maker, String slug) {
        this.maker = maker;
        this.slug = slug;
        this.studio = "/api/v1/studios/" + slug;
        signIn();
    }

    private void signIn() {
        maker.comeIn("/api/v1/session", "{\"login\":\"%1$s\",\"password\":\"%1$s-demo-2026\"}".formatted(slug));
    }

    JsonNode get(String path) {
        return asked(() -> maker.get(studio + path)).good();
    }

    JsonNode post(String path, String body) {
        return tried(path, body).good();
    }

    /** As {@link #post}, where a refusal is an answer too. */
    Guest.Answer tried(String path, String body) {
        return asked(() -> maker.post(studio + path, body));
    }

    private Guest.Answer asked(Supplier<Guest.Answer> question) {
        var answer = question.get();
        if (answer.status() != SIGNED_OUT) {
            return answer;
        }
        signIn();
        return question.get();
    }
}
