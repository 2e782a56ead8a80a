package org.dingzuo.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture of a payment made outside. @param media its key among the private media */
public record Proof(
        PaymentId payment,
        String media,
        Instant shownAt,
        @Nullable String refusedBecause) {}
