package org.dingzuo.identity;

import java.time.Instant;
import java.util.UUID;

/** A one-time link, once: its token is kept nowhere. */
public record Link(UUID id, String token, Instant expiresAt, Door door) {

    /** Behind which page of the makers' app it opens. */
    public enum Door {
        WELCOME("/studio/welcome/"),
        RENEWAL("/studio/password/");

        private final String page;

        Door(String page) {
            this.page = page;
        }
    }

    /** Lets somebody in. */
    Link(UUID id, String token, Instant expiresAt) {
        this(id, token, expiresAt, Door.WELCOME);
    }

    public String path() {
        return door.page + token;
    }

    @Override
    public String toString() {
        return "Link[" + id + "]";
    }
}
