package org.dingzuo.identity;

import java.time.Instant;
import java.util.UUID;

/** A one-time link, once: its token is kept nowhere. */
public record Link(UUID id, String token, Instant expiresAt) {
    public String path() {
        return "/studio/welcome/" + token;
    }

    @Override
    public String toString() {
        return "Link[" + id + "]";
    }
}
