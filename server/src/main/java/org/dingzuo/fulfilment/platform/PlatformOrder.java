package org.dingzuo.fulfilment.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as the platform knows it.
 *  @param category NORMAL or PRESALE
 *  @param number the platform's own; may be empty
 *  @param deadline as the platform said it with this order; null: its rule counts */
public record PlatformOrder(
        Platform platform,
        String category,
        String number,
        Instant paidAt,
        @Nullable Instant deadline) {}
