package org.dingzuo.campaign;

import java.time.Instant;
import java.util.Map;

/** Why somebody was not the next when somebody else was.
 *  @param code {@code passed-over} (fitted, another fitted better), {@code too-late} (its day would be {@code shipBy}), {@code no-time},
 *  {@code no-place}, {@code busy} (a load rule holds), {@code not-made} (no longer to be had so) */
public record Skip(Instant at, String code, Map<String, String> parameters) {}
