package org.dingzuo.identity;

import java.time.Instant;

/** What a link is worth at this moment. */
public sealed interface LinkState {
    record Open(Purpose purpose, Instant expiresAt) implements LinkState {}

    /** It was used, or its time is over. */
    record Spent() implements LinkState {}

    record Unknown() implements LinkState {}
}
