package org.dingzuo.production.base;

import java.util.UUID;

/** So many pieces that somebody means to make in idle time.
 *  @param revision of the design by which they are made */
public record BaseRun(UUID id, UUID piece, int quantity, int revision) {}
