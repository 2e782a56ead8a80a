package org.dingzuo.ordering.agreement;

import java.time.Instant;
import org.dingzuo.ordering.Offer;
import org.jspecify.annotations.Nullable;

/** What both sides agreed to, as the database keeps it: the accepted offer (number 0), then every change.
 *  @param fingerprint SHA-256 of the UTF-8 bytes of {@code document}, as hexadecimal digits
 *  @param follows fingerprint of the one before; null: the first
 *  @param amendment number of the change; null: the accepted offer
 *  @param offer the whole order as it stands by this */
public record Agreement(
        int no,
        String fingerprint,
        @Nullable String follows,
        @Nullable Integer amendment,
        Instant agreedAt,
        String document,
        Offer offer) {}
