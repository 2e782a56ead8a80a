package org.dingzuo.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How money came. @param id the provider's own name of this one arrival; null where a payment can only come once */
record Arrival(String provider, @Nullable UUID id) {}
